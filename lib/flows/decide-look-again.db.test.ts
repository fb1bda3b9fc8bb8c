import { beforeAll, describe, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { countLookAgain, countOwnLookAgain } from '@/lib/domain/look-again/count-look-again';
import { listLookAgain } from '@/lib/domain/look-again/list-look-again';
import { createTheme } from '@/lib/domain/themes/create-theme';
import { getTheme } from '@/lib/domain/themes/get-theme';
import { updateTheme } from '@/lib/domain/themes/update-theme';
import { mergeThemes } from '@/lib/flows/merge-themes';
import { undoMerge } from '@/lib/flows/undo-merge';
import { decideLookAgain, undoLookAgain } from '@/lib/flows/decide-look-again';
import { makeDocument, makeExcerpt, makeMember, makeStudy } from '@/test/factories';

let access: StudyAccess;
let coordinator: StudyAccess;
let colleague: StudyAccess;
let stranger: StudyAccess;
let documentId: string;

beforeAll(async () => {
  const made = await makeStudy();
  ({ researcher: access, coordinator, stranger } = made);
  colleague = await makeMember(made.study, ['RESEARCHER'], 'Collega');
  documentId = (await makeDocument(access, { text: 'Uno due tre quattro cinque sei.' })).id;
});

async function waitingOf(theme: string) {
  return (await listLookAgain(access, { theme })).items;
}

/** A theme with as many codings, whose definition changed and which are all looked at again. */
async function makeAsked(name: string, starts = [0, 4]) {
  const theme = await createTheme(access, { name, definition: 'prima' });
  for (const start of starts) {
    await makeExcerpt(access, { documentId, start, end: start + 3, themeIds: [theme.id] });
  }
  await updateTheme(access, theme.id, { definition: 'dopo', lookAgain: true, revision: 1 });
  const items = await waitingOf(theme.id);
  return { theme, items, first: items[0]! };
}

describe('the list', () => {
  it('takes every live coding of a theme whose meaning changed, with what it said before', async () => {
    const { theme, items } = await makeAsked('Ridefinito');
    expect(items.map(({ excerpt }) => excerpt.quote)).toEqual(['Uno', 'due']);
    const { themes } = await listLookAgain(access, { theme: theme.id });
    expect(themes).toMatchObject([{ id: theme.id, former: { definition: 'prima' } }]);
    expect((await countLookAgain(access)).get(theme.id)).toBe(2);
  });

  it('leaves out a theme whose name alone changed, or about which nobody asked', async () => {
    const theme = await createTheme(access, { name: 'Quieto' });
    await makeExcerpt(access, { documentId, start: 0, end: 3, themeIds: [theme.id] });
    await updateTheme(access, theme.id, { name: 'Quieto, poi', lookAgain: true, revision: 1 });
    await updateTheme(access, theme.id, { definition: 'altra', revision: 2 });
    expect(await waitingOf(theme.id)).toEqual([]);
  });

  it('is read page by page, by coder too', async () => {
    const { theme } = await makeAsked('A pagine', [0, 4, 8]);
    const first = await listLookAgain(access, { theme: theme.id, limit: 2 });
    const rest = await listLookAgain(access, { theme: theme.id, limit: 2, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...rest.items].map(({ excerpt }) => excerpt.quote)).toEqual([
      'Uno',
      'due',
      'tre',
    ]);
    expect(rest.nextCursor).toBeNull();
    expect((await listLookAgain(access, { theme: theme.id, coder: coordinator.userId })).items).toEqual([]);
    expect(await countOwnLookAgain(coordinator)).toBe(0);
    expect(await countOwnLookAgain(access)).toBeGreaterThanOrEqual(3);
    expect((await listLookAgain(stranger, {})).items).toEqual([]);
  });

  it('is refreshed by a new change: what was read before is decided no more', async () => {
    const { theme, first } = await makeAsked('Ancora');
    await updateTheme(access, theme.id, { whenNotToUse: 'mai', revision: 2 });
    const choice = { decision: 'KEPT', since: first.since } as const;
    await expect(decideLookAgain(access, first.codingId, choice)).rejects.toMatchObject({
      code: 'conflict',
      key: 'lookAgain.changed',
    });
    const { items, themes } = await listLookAgain(access, { theme: theme.id });
    expect(themes).toMatchObject([{ former: { definition: 'prima', whenNotToUse: '' } }]);
    expect(items).toHaveLength(2);
  });
});

describe('a decision', () => {
  it('that it still holds, and its undoing', async () => {
    const { theme, first } = await makeAsked('Giusto');
    const choice = { decision: 'KEPT', since: first.since } as const;
    expect(await decideLookAgain(access, first.codingId, choice)).toMatchObject({ decision: 'KEPT' });
    expect(await decideLookAgain(access, first.codingId, choice)).toMatchObject({ decision: 'KEPT' });
    expect(await waitingOf(theme.id)).toHaveLength(1);
    await undoLookAgain(access, first.codingId);
    expect(await waitingOf(theme.id)).toHaveLength(2);
  });

  it('that it goes, and its undoing', async () => {
    const { theme, first } = await makeAsked('Tolto');
    await decideLookAgain(access, first.codingId, { decision: 'REMOVED', since: first.since });
    expect(await db.coding.count({ where: { themeId: theme.id, deletedAt: null } })).toBe(1);
    await undoLookAgain(access, first.codingId);
    expect(await db.coding.count({ where: { themeId: theme.id, deletedAt: null } })).toBe(2);
    expect(await waitingOf(theme.id)).toHaveLength(2);
  });

  it('that it is of another theme, and its undoing', async () => {
    const { theme, first } = await makeAsked('Da cambiare');
    const other = await createTheme(access, { name: 'Quello giusto' });
    const choice = { decision: 'RETHEMED', since: first.since, themeId: other.id } as const;
    await decideLookAgain(access, first.codingId, choice);
    expect(await db.coding.findUnique({ where: { id: first.codingId } })).toMatchObject({
      themeId: other.id,
      deletedAt: null,
    });
    await undoLookAgain(access, first.codingId);
    expect(await db.coding.findUnique({ where: { id: first.codingId } })).toMatchObject({
      themeId: theme.id,
    });
  });

  it('for a theme that the excerpt carries already takes this coding off, and gives it back', async () => {
    const other = await createTheme(access, { name: 'C’è già' });
    const theme = await createTheme(access, { name: 'Doppio' });
    await makeExcerpt(access, { documentId, start: 0, end: 3, themeIds: [theme.id, other.id] });
    await updateTheme(access, theme.id, { definition: 'x', lookAgain: true, revision: 1 });
    const [item] = await waitingOf(theme.id);
    const choice = { decision: 'RETHEMED', since: item!.since, themeId: other.id } as const;
    await decideLookAgain(access, item!.codingId, choice);
    const live = { themeId: { in: [theme.id, other.id] }, deletedAt: null };
    expect(await db.coding.count({ where: live })).toBe(1);
    await undoLookAgain(access, item!.codingId);
    expect(await db.coding.count({ where: live })).toBe(2);
  });

  it('waits again when the theme changes once more', async () => {
    const { theme, first } = await makeAsked('Due volte');
    await decideLookAgain(access, first.codingId, { decision: 'KEPT', since: first.since });
    const { revision } = await getTheme(access, theme.id);
    await updateTheme(access, theme.id, { whenToUse: 'sempre', lookAgain: true, revision });
    expect(await waitingOf(theme.id)).toHaveLength(2);
  });

  it('is the coder’s own, or a coordinator’s; nobody undoes another’s', async () => {
    const { first } = await makeAsked('Di chi codifica');
    const choice = { decision: 'KEPT', since: first.since } as const;
    await expect(decideLookAgain(colleague, first.codingId, choice)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await decideLookAgain(coordinator, first.codingId, choice);
    await expect(undoLookAgain(access, first.codingId)).rejects.toMatchObject({
      key: 'lookAgain.othersDecision',
    });
    await expect(
      decideLookAgain(access, first.codingId, { ...choice, decision: 'REMOVED' }),
    ).rejects.toMatchObject({ key: 'lookAgain.decided' });
  });

  it('is asked no more of a coding that has another theme by now', async () => {
    const { theme, first } = await makeAsked('Unito altrove');
    const into = await createTheme(access, { name: 'Che lo prende' });
    await mergeThemes(access, theme.id, into.id);
    expect([await waitingOf(theme.id), await waitingOf(into.id)]).toEqual([[], []]);
    const choice = { decision: 'KEPT', since: first.since } as const;
    await expect(decideLookAgain(access, first.codingId, choice)).rejects.toMatchObject({
      code: 'not-found',
    });
    await undoMerge(access, theme.id);
    expect(await waitingOf(theme.id)).toHaveLength(2);
  });

  it('for another theme is not undone when the coding went on to a third', async () => {
    const { first } = await makeAsked('Andato oltre', [0]);
    const [second, third] = [
      await createTheme(access, { name: 'II' }),
      await createTheme(access, { name: 'III' }),
    ];
    const choice = { decision: 'RETHEMED', since: first.since, themeId: second.id } as const;
    await decideLookAgain(access, first.codingId, choice);
    await db.coding.update({ where: { id: first.codingId }, data: { themeId: third.id } });
    await expect(undoLookAgain(access, first.codingId)).rejects.toMatchObject({ key: 'lookAgain.movedOn' });
  });

  it('of another study, or of a coding that does not wait, finds nothing', async () => {
    const { first } = await makeAsked('Nostre');
    const choice = { decision: 'KEPT', since: first.since } as const;
    const missing = { code: 'not-found' };
    await expect(decideLookAgain(stranger, first.codingId, choice)).rejects.toMatchObject(missing);
    const theme = await createTheme(access, { name: 'Mai toccato' });
    await makeExcerpt(access, { documentId, start: 8, end: 11, themeIds: [theme.id] });
    const { id } = await db.coding.findFirstOrThrow({ where: { themeId: theme.id } });
    await expect(decideLookAgain(access, id, choice)).rejects.toMatchObject(missing);
  });
});
