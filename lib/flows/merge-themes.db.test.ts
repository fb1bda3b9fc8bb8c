import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { createCoding } from '@/lib/domain/excerpts/create-coding';
import { createExcerpt } from '@/lib/domain/excerpts/create-excerpt';
import { deleteCoding } from '@/lib/domain/excerpts/delete-coding';
import { deleteExcerpt } from '@/lib/domain/excerpts/delete-excerpt';
import { restoreCoding } from '@/lib/domain/excerpts/restore-coding';
import { restoreExcerpt } from '@/lib/domain/excerpts/restore-excerpt';
import { createTheme } from '@/lib/domain/themes/create-theme';
import { deleteTheme } from '@/lib/domain/themes/delete-theme';
import { getTheme } from '@/lib/domain/themes/get-theme';
import { listCountedThemes, listThemes } from '@/lib/domain/themes/list-themes';
import { updateTheme } from '@/lib/domain/themes/update-theme';
import { mergeThemes } from '@/lib/flows/merge-themes';
import { previewMerge } from '@/lib/flows/preview-merge';
import { undoMerge } from '@/lib/flows/undo-merge';
import { makeDocument, makeExcerpt, makeStudy, makeTheme } from '@/test/factories';

let access: StudyAccess;
let stranger: StudyAccess;

beforeAll(async () => {
  ({ researcher: access, stranger } = await makeStudy());
});

const TEXT = 'Lo sportello apre due volte la settimana e non basta a nessuno.';

interface Setting {
  parents: (number | null)[];
  excerpts: { start: number; length: number; themes: number[]; deleted: boolean }[];
  from: number;
  into: number;
}

/** Themes each below an earlier one or a root, and excerpts with some of them. */
const setting: fc.Arbitrary<Setting> = fc.integer({ min: 2, max: 6 }).chain((count) =>
  fc.record({
    parents: fc.tuple(
      ...Array.from({ length: count }, (_, i) =>
        i === 0 ? fc.constant(null) : fc.option(fc.integer({ min: 0, max: i - 1 }), { nil: null, freq: 2 }),
      ),
    ),
    excerpts: fc.array(
      fc.record({
        start: fc.integer({ min: 0, max: 40 }),
        length: fc.integer({ min: 1, max: 20 }),
        themes: fc.uniqueArray(fc.integer({ min: 0, max: count - 1 }), { minLength: 1 }),
        deleted: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
    from: fc.integer({ min: 0, max: count - 1 }),
    into: fc.integer({ min: 0, max: count - 1 }),
  }),
);

async function build({ parents, excerpts, from, into }: Setting) {
  const document = await makeDocument(access, { text: TEXT });
  const themes: string[] = [];
  for (const parent of parents) {
    const parentId = parent === null ? undefined : themes[parent];
    themes.push((await makeTheme(access, parentId === undefined ? {} : { parentId })).id);
  }
  const idOf = (index: number) => themes[index] ?? '';
  for (const { start, length, themes: coded, deleted } of excerpts) {
    const range = { documentId: document.id, start, end: start + length };
    const { id } = await makeExcerpt(access, { ...range, themeIds: coded.map(idOf) });
    if (deleted) await deleteExcerpt(access, id);
  }
  return { documentId: document.id, themes, fromId: idOf(from), intoId: idOf(into) };
}

interface Mark {
  start: number;
  end: number;
  themes: Set<string>;
}

async function marksOf(documentId: string): Promise<Map<string, Mark>> {
  const codings = await db.coding.findMany({ where: { documentId, deletedAt: null } });
  const marks = new Map<string, Mark>();
  for (const { excerptId, themeId, start, end } of codings) {
    const themes = marks.get(excerptId)?.themes ?? new Set();
    marks.set(excerptId, { start, end, themes: themes.add(themeId) });
  }
  return marks;
}

const treeOf = async (ids: string[]) =>
  new Map(
    (await db.theme.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } })).map((theme) => [
      theme.id,
      theme.parentId,
    ]),
  );

function expectedEffects(marks: Mark[], fromId: string, intoId: string) {
  const staying = marks.filter(({ themes }) => themes.has(intoId));
  const doubled = staying.filter(({ themes }) => themes.has(fromId));
  const moving = marks.filter(({ themes }) => themes.has(fromId) && !themes.has(intoId));
  const overlapping = moving.filter((one) =>
    staying.some((other) => other.start < one.end && other.end > one.start),
  );
  return { moving: moving.length, doubled: doubled.length, overlapping: overlapping.length };
}

function isBelow(tree: Map<string, string | null>, id: string | null, above: string): boolean {
  return id !== null && (id === above || isBelow(tree, tree.get(id) ?? null, above));
}

describe('a merge', () => {
  it('gives every excerpt of a theme the other one, whatever the tree, as its preview says; undoing it leaves no trace', async () => {
    await fc.assert(
      fc.asyncProperty(setting, async (made) => {
        const { documentId, themes, fromId, intoId } = await build(made);
        const [before, tree] = [await marksOf(documentId), await treeOf(themes)];
        if (isBelow(tree, intoId, fromId)) {
          await expect(mergeThemes(access, fromId, intoId)).rejects.toMatchObject({ code: 'conflict' });
          expect(await marksOf(documentId)).toEqual(before);
          return;
        }
        const effects = expectedEffects([...before.values()], fromId, intoId);
        const preview = await previewMerge(access, fromId, intoId);
        expect(preview).toMatchObject(effects);
        expect(preview.doubles).toHaveLength(Math.min(5, effects.doubled));
        expect(preview.overlaps).toHaveLength(Math.min(5, effects.overlapping));

        const { moved, doubled } = await mergeThemes(access, fromId, intoId);
        expect({ moved, doubled }).toEqual({ moved: effects.moving, doubled: effects.doubled });
        const expected = new Map(
          [...before].map(([id, mark]) => [
            id,
            {
              ...mark,
              themes: new Set([...mark.themes].map((theme) => (theme === fromId ? intoId : theme))),
            },
          ]),
        );
        expect(await marksOf(documentId)).toEqual(expected);
        const counted = (await listCountedThemes(access)).find(({ id }) => id === intoId);
        const union = [...before.values()].filter(({ themes: own }) => own.has(fromId) || own.has(intoId));
        expect(counted?.counts.own).toBe(union.length);
        const after = await treeOf(themes);
        for (const [id, parentId] of tree)
          expect(after.get(id)).toBe(parentId === fromId ? intoId : parentId);

        await undoMerge(access, fromId);
        expect(await marksOf(documentId)).toEqual(before);
        expect(await treeOf(themes)).toEqual(tree);
      }),
      { numRuns: 40 },
    );
  });

  it('archives the theme, which is no longer listed, and names the one that took over', async () => {
    const [from, into] = [await makeTheme(access), await makeTheme(access)];
    await mergeThemes(access, from.id, into.id);
    const merged = await getTheme(access, from.id);
    expect(merged).toMatchObject({ mergedIntoId: into.id });
    expect(merged.archivedAt).not.toBeNull();
    const ids = (themes: { id: string }[]) => themes.map(({ id }) => id);
    expect(ids(await listThemes(access))).not.toContain(from.id);
    expect(ids(await listThemes(access, { merged: true }))).toContain(from.id);
  });

  it('is answered alike when it is asked for again, and refused into another theme', async () => {
    const document = await makeDocument(access, { text: TEXT });
    const [from, into, other] = [await makeTheme(access), await makeTheme(access), await makeTheme(access)];
    await makeExcerpt(access, { documentId: document.id, start: 0, end: 5, themeIds: [from.id] });
    const first = await mergeThemes(access, from.id, into.id);
    expect(await mergeThemes(access, from.id, into.id)).toEqual(first);
    await expect(mergeThemes(access, from.id, other.id)).rejects.toMatchObject({ key: 'theme.merged' });
    await expect(mergeThemes(access, other.id, from.id)).rejects.toMatchObject({ key: 'theme.merged' });
  });

  it('of two at once into different themes lets one stand', async () => {
    const [from, a, b] = [await makeTheme(access), await makeTheme(access), await makeTheme(access)];
    const answers = await Promise.allSettled([
      mergeThemes(access, from.id, a.id),
      mergeThemes(access, from.id, b.id),
      mergeThemes(access, a.id, from.id),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is refused into itself, an archived theme, one of another study, and beside a theme of the same name', async () => {
    const [from, into, archived] = [
      await makeTheme(access),
      await makeTheme(access),
      await makeTheme(access),
    ];
    const foreign = await makeTheme(stranger);
    await updateTheme(access, archived.id, { archived: true, revision: 1 });
    await makeTheme(access, { name: 'Orari', parentId: from.id });
    await makeTheme(access, { name: 'orari', parentId: into.id });
    const merging = (intoId: string) => mergeThemes(access, from.id, intoId);
    await expect(merging(from.id)).rejects.toMatchObject({ key: 'theme.merge.self' });
    await expect(merging(archived.id)).rejects.toMatchObject({ key: 'theme.merge.intoArchived' });
    await expect(merging(foreign.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(merging(into.id)).rejects.toMatchObject({ key: 'theme.merge.childName' });
    await expect(mergeThemes(access, archived.id, into.id)).rejects.toMatchObject({
      key: 'theme.merge.archived',
    });
  });
});

describe('coding meanwhile', () => {
  it('with a merged theme is refused and told which one took over; so is a new excerpt', async () => {
    const document = await makeDocument(access, { text: TEXT });
    const [from, into] = [
      await createTheme(access, { name: 'Da unire' }),
      await createTheme(access, { name: 'Che resta' }),
    ];
    const excerpt = await makeExcerpt(access, {
      documentId: document.id,
      start: 0,
      end: 5,
      themeIds: [into.id],
    });
    await mergeThemes(access, from.id, into.id);
    const refusal = { code: 'conflict', key: 'theme.merged', details: { values: { into: 'Che resta' } } };
    await expect(createCoding(access, excerpt.id, { themeId: from.id })).rejects.toMatchObject(refusal);
    const range = { start: 6, end: 9, memo: '' };
    await expect(createExcerpt(access, document.id, { ...range, themeIds: [from.id] })).rejects.toMatchObject(
      refusal,
    );
  });

  it('never leaves a coding with the merged theme', async () => {
    const document = await makeDocument(access, { text: TEXT });
    for (let round = 0; round < 4; round += 1) {
      const [from, into] = [await makeTheme(access), await makeTheme(access)];
      const writing = Array.from({ length: 6 }, (_, i) =>
        createExcerpt(access, document.id, { start: i, end: i + 4, themeIds: [from.id, into.id], memo: '' }),
      );
      const [merged, ...written] = await Promise.allSettled([
        mergeThemes(access, from.id, into.id),
        ...writing,
      ]);
      expect(merged.status).toBe('fulfilled');
      const refusals = written.flatMap((each) =>
        each.status === 'rejected' ? [(each.reason as { key?: string }).key] : [],
      );
      expect(refusals.filter((key) => key !== 'theme.merged')).toEqual([]);
      expect(await db.coding.count({ where: { themeId: from.id, deletedAt: null } })).toBe(0);
      expect(await db.coding.count({ where: { themeId: into.id, deletedAt: null } })).toBe(
        written.length - refusals.length,
      );
    }
  });

  it('brings a deleted coding back with the theme that took over', async () => {
    const document = await makeDocument(access, { text: TEXT });
    const [from, into] = [await makeTheme(access), await makeTheme(access)];
    const range = { documentId: document.id, start: 0, end: 5 };
    const single = await makeExcerpt(access, { ...range, themeIds: [from.id] });
    const both = await makeExcerpt(access, { ...range, themeIds: [from.id, into.id] });
    const coding = await db.coding.findFirstOrThrow({ where: { excerptId: single.id } });
    await deleteCoding(access, coding.id);
    await deleteExcerpt(access, both.id);
    await mergeThemes(access, from.id, into.id);
    const themesOf = (view: { codings: { themeId: string }[] }) => view.codings.map(({ themeId }) => themeId);
    expect(themesOf(await restoreCoding(access, coding.id))).toEqual([into.id]);
    expect(themesOf(await restoreExcerpt(access, both.id))).toEqual([into.id]);
  });
});

describe('undoing a merge', () => {
  it('leaves with the other theme what was coded or removed since', async () => {
    const document = await makeDocument(access, { text: TEXT });
    const [from, into] = [await makeTheme(access), await makeTheme(access)];
    const range = { documentId: document.id, start: 0, end: 5 };
    const moved = await makeExcerpt(access, { ...range, themeIds: [from.id] });
    const doubled = await makeExcerpt(access, { ...range, themeIds: [from.id, into.id] });
    await mergeThemes(access, from.id, into.id);
    const since = await makeExcerpt(access, { ...range, themeIds: [into.id] });
    const kept = await db.coding.findFirstOrThrow({ where: { excerptId: doubled.id, themeId: into.id } });
    await deleteCoding(access, kept.id);
    await undoMerge(access, from.id);
    const marks = await marksOf(document.id);
    expect(marks.get(moved.id)?.themes).toEqual(new Set([from.id]));
    expect(marks.get(since.id)?.themes).toEqual(new Set([into.id]));
    expect(marks.has(doubled.id)).toBe(false);
  });

  it('goes backwards through merges of merges, and is refused while the name is taken', async () => {
    const [a, b, c] = [await makeTheme(access), await makeTheme(access), await makeTheme(access)];
    await mergeThemes(access, a.id, b.id);
    await mergeThemes(access, b.id, c.id);
    await expect(undoMerge(access, a.id)).rejects.toMatchObject({ key: 'theme.merged' });
    const taker = await createTheme(access, { name: b.name });
    await expect(undoMerge(access, b.id)).rejects.toMatchObject({
      key: 'theme.nameTaken',
      details: { field: 'name' },
    });
    await deleteTheme(access, taker.id);
    await undoMerge(access, b.id);
    expect(await undoMerge(access, a.id)).toMatchObject({ archivedAt: null, mergedIntoId: null });
    await expect(undoMerge(access, a.id)).rejects.toMatchObject({ key: 'theme.notMerged' });
  });

  it('leaves a theme where it is that stands above the merged one by now', async () => {
    const [top, into] = [await makeTheme(access), await makeTheme(access)];
    const from = await makeTheme(access, { parentId: top.id });
    const child = await makeTheme(access, { parentId: from.id });
    await mergeThemes(access, from.id, into.id);
    await updateTheme(access, top.id, { parentId: child.id, revision: 1 });
    await undoMerge(access, from.id);
    expect((await getTheme(access, child.id)).parentId).toBe(into.id);
  });

  it('keeps the theme that took over from being deleted', async () => {
    const [from, into] = [await makeTheme(access), await makeTheme(access)];
    await mergeThemes(access, from.id, into.id);
    await expect(deleteTheme(access, into.id)).rejects.toMatchObject({ key: 'theme.hasMerged' });
  });
});
