import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { plainMemo, type MemoContent } from '@/lib/core/memos/memo-content';
import { db } from '@/lib/db';
import { deleteCase } from '@/lib/domain/cases/delete-case';
import { updateExcerpt } from '@/lib/domain/excerpts/update-excerpt';
import { createMemo } from '@/lib/domain/memos/create-memo';
import { deleteMemo } from '@/lib/domain/memos/delete-memo';
import { listMemos, readMemos } from '@/lib/domain/memos/list-memos';
import { getMemo } from '@/lib/domain/memos/memo-view';
import { restoreMemo } from '@/lib/domain/memos/restore-memo';
import type { NewMemo } from '@/lib/domain/memos/schema';
import { updateMemo } from '@/lib/domain/memos/update-memo';
import { deleteTheme } from '@/lib/domain/themes/delete-theme';
import { makeCase, makeDocument, makeExcerpt, makeStudy, makeTheme } from '@/test/factories';

let people: Awaited<ReturnType<typeof makeStudy>>;
let researcher: StudyAccess;

beforeAll(async () => {
  people = await makeStudy();
  ({ researcher } = people);
});

const missing = { code: 'not-found' };
const forbidden = { code: 'forbidden' };

const bold = (text: string): MemoContent => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'bold' }] }] }],
});

const onStudy = (text: string, more: Partial<NewMemo> = {}): NewMemo => ({
  target: 'STUDY',
  title: '',
  content: plainMemo(text),
  ...more,
});

const TEXT = 'Lo sportello apre due volte la settimana. Non basta.';

async function makePlaces() {
  const [studyCase, theme] = [await makeCase(researcher), await makeTheme(researcher)];
  const document = await makeDocument(researcher, { text: TEXT });
  const excerpt = await makeExcerpt(researcher, {
    documentId: document.id,
    start: 0,
    end: 12,
    themeIds: [theme.id],
    caseIds: [studyCase.id],
  });
  return { studyCase, theme, document, excerpt };
}

describe('writing', () => {
  it('makes a memo once, however often it is sent, with an event that holds no word of it', async () => {
    const memo = onStudy('Una cosa segreta', { id: newId(), title: 'Titolo' });
    const first = await createMemo(researcher, memo);
    expect(first).toMatchObject({ kind: 'STUDY', text: 'Una cosa segreta', title: 'Titolo', revision: 1 });
    expect(first.author).toEqual({ userId: researcher.userId, name: 'Ricerca' });
    expect(await createMemo(researcher, memo)).toEqual(first);
    const events = await db.auditEvent.findMany({ where: { entity: 'memo', entityId: first.id } });
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain('segreta');
  });

  it('of two at once makes one', async () => {
    const memo = onStudy('Insieme', { id: newId() });
    const [one, other] = await Promise.all([createMemo(researcher, memo), createMemo(researcher, memo)]);
    expect(one).toEqual(other);
    expect(await db.auditEvent.count({ where: { entityId: memo.id! } })).toBe(1);
  });

  it('is for researchers, supervisors and coordinators', async () => {
    await expect(createMemo(people.reader, onStudy('no'))).rejects.toMatchObject(forbidden);
    for (const access of [people.supervisor, people.coordinator])
      expect(await createMemo(access, onStudy('sì'))).toMatchObject({ author: { userId: access.userId } });
  });

  it('is not on what another study has, nor on a document that was set aside', async () => {
    const { studyCase, theme, document } = await makePlaces();
    const content = plainMemo('nota');
    const asked: NewMemo[] = [
      { target: 'CASE', caseId: studyCase.id, title: '', content },
      { target: 'THEME', themeId: theme.id, title: '', content },
      { target: 'CELL', themeId: theme.id, caseId: studyCase.id, title: '', content },
      { target: 'DOCUMENT', documentId: document.id, title: '', content },
    ];
    for (const memo of asked) {
      await expect(createMemo(people.stranger, memo)).rejects.toMatchObject(missing);
      expect(await createMemo(researcher, memo)).toMatchObject({ kind: memo.target });
    }
    await db.document.update({ where: { id: document.id }, data: { deletedAt: new Date() } });
    await expect(createMemo(researcher, asked[3]!)).rejects.toMatchObject(missing);
    expect((await listMemos(researcher, { kind: 'DOCUMENT' })).items).toEqual([]);
  });

  it('keeps another study out of an id that is taken', async () => {
    const { id } = await createMemo(researcher, onStudy('mio'));
    await expect(createMemo(people.stranger, onStudy('suo', { id }))).rejects.toMatchObject(missing);
    await expect(createMemo(people.supervisor, onStudy('suo', { id }))).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await getMemo(researcher, id)).toMatchObject({ text: 'mio' });
  });
});

describe('changing', () => {
  it('goes by revision: the second of two gets what the first wrote', async () => {
    const { id } = await createMemo(researcher, onStudy('prima'));
    const changed = await updateMemo(researcher, id, { content: bold('dopo'), title: 'T', revision: 1 });
    expect(changed).toMatchObject({ content: bold('dopo'), text: 'dopo', title: 'T', revision: 2 });
    await expect(updateMemo(researcher, id, { title: 'U', revision: 1 })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: changed },
    });
    expect(await updateMemo(researcher, id, { content: bold('dopo'), revision: 1 })).toEqual(changed);
  });

  it('is for who wrote it, and for coordinators', async () => {
    const { id } = await createMemo(people.supervisor, onStudy('mia'));
    const change = { title: 'altro', revision: 1 };
    await expect(updateMemo(researcher, id, change)).rejects.toMatchObject(forbidden);
    await expect(deleteMemo(researcher, id)).rejects.toMatchObject(forbidden);
    await expect(updateMemo(people.reader, id, change)).rejects.toMatchObject(forbidden);
    await expect(updateMemo(people.stranger, id, change)).rejects.toMatchObject(missing);
    await expect(getMemo(people.stranger, id)).rejects.toMatchObject(missing);
    expect(await updateMemo(people.coordinator, id, change)).toMatchObject({
      title: 'altro',
      author: { userId: people.supervisor.userId },
    });
  });

  it('takes away and brings back', async () => {
    const made = await createMemo(researcher, onStudy('via'));
    await deleteMemo(researcher, made.id);
    await deleteMemo(researcher, made.id);
    await expect(getMemo(researcher, made.id)).rejects.toMatchObject(missing);
    await expect(updateMemo(researcher, made.id, { title: 'x', revision: 1 })).rejects.toMatchObject(missing);
    expect(await restoreMemo(researcher, made.id)).toEqual(made);
    expect(await restoreMemo(researcher, made.id)).toEqual(made);
    const events = await db.auditEvent.findMany({ where: { entityId: made.id }, orderBy: { at: 'asc' } });
    expect(events.map(({ action }) => action).sort()).toEqual(['create', 'delete', 'restore']);
  });
});

describe('an excerpt’s memo', () => {
  it('is written rich or plain, the other following', async () => {
    const { excerpt } = await makePlaces();
    const rich = await updateExcerpt(researcher, excerpt.id, { memoContent: bold('forte'), revision: 1 });
    expect(rich).toMatchObject({ memo: 'forte', memoContent: bold('forte') });
    const plain = await updateExcerpt(researcher, excerpt.id, {
      memoContent: plainMemo('piano\nsotto'),
      revision: 2,
    });
    expect(plain).toMatchObject({ memo: 'piano\nsotto', memoContent: null });
    await updateExcerpt(researcher, excerpt.id, { memoContent: bold('forte'), revision: 3 });
    const over = await updateExcerpt(researcher, excerpt.id, { memo: 'solo parole', revision: 4 });
    expect(over).toMatchObject({ memo: 'solo parole', memoContent: null });
    const moved = await updateExcerpt(researcher, excerpt.id, { start: 3, revision: 5 });
    expect(moved).toMatchObject({ memo: 'solo parole', start: 3 });
  });
});

describe('the list', () => {
  it('has the memos of excerpts too, the last written first, in pages that meet', async () => {
    const { coordinator } = await makeStudy();
    const theme = await makeTheme(coordinator);
    const studyCase = await makeCase(coordinator, { code: 'C1', title: 'Uno' });
    const document = await makeDocument(coordinator, { text: TEXT, title: 'Trascrizione' });
    const excerpt = await makeExcerpt(coordinator, {
      documentId: document.id,
      start: 0,
      end: 12,
      themeIds: [theme.id],
      caseIds: [studyCase.id],
    });
    const content = plainMemo('nota');
    const cell = await createMemo(coordinator, {
      target: 'CELL',
      themeId: theme.id,
      caseId: studyCase.id,
      title: 'Cella',
      content,
    });
    await updateExcerpt(coordinator, excerpt.id, { memoContent: bold('del brano'), revision: 1 });
    const last = await createMemo(coordinator, onStudy('cerca_100%'));

    const ids = async (filter: Parameters<typeof listMemos>[1]) =>
      (await listMemos(coordinator, filter)).items.map(({ id }) => id);
    expect(await ids({})).toEqual([last.id, excerpt.id, cell.id]);
    expect(await ids({ kind: 'EXCERPT' })).toEqual([excerpt.id]);
    expect(await ids({ kind: 'CELL' })).toEqual([cell.id]);
    expect(await ids({ theme: theme.id })).toEqual([excerpt.id, cell.id]);
    expect(await ids({ case: studyCase.id, kind: 'CELL' })).toEqual([cell.id]);
    expect(await ids({ case: studyCase.id })).toEqual([excerpt.id, cell.id]);
    expect(await ids({ document: document.id })).toEqual([excerpt.id]);
    expect(await ids({ author: coordinator.userId, q: 'BRANO' })).toEqual([excerpt.id]);
    expect(await ids({ q: '_100%' })).toEqual([last.id]);
    expect(await ids({ q: 'cella' })).toEqual([cell.id]);

    const [, ofExcerpt] = (await listMemos(coordinator, {})).items;
    expect(ofExcerpt).toMatchObject({
      kind: 'EXCERPT',
      quote: TEXT.slice(0, 12),
      text: 'del brano',
      content: bold('del brano'),
      document: { title: 'Trascrizione', citation: `(Doc. ${document.number})` },
      revision: 2,
    });
    const pages = await collect(pagesOf(coordinator));
    expect(pages).toEqual([[last.id], [excerpt.id], [cell.id]]);
    expect(await collect(readMemos(coordinator, {}))).toHaveLength(1);
  });

  it('of another study is another, and knows no id of this one', async () => {
    const { theme, studyCase, document } = await makePlaces();
    await createMemo(researcher, onStudy('nostro'));
    expect((await listMemos(people.stranger, {})).items).toEqual([]);
    for (const filter of [
      { theme: theme.id },
      { case: studyCase.id },
      { document: document.id },
      { author: researcher.userId },
    ])
      await expect(listMemos(people.stranger, filter)).rejects.toMatchObject(missing);
    await expect(listMemos(researcher, {}, { cursor: 'x' })).rejects.toMatchObject({ code: 'invalid' });
  });
});

async function* pagesOf(access: StudyAccess): AsyncGenerator<string[]> {
  let cursor: string | undefined;
  do {
    const page = await listMemos(access, {}, { cursor, limit: 1 });
    yield page.items.map(({ id }) => id);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

it('what has memos is not deleted', async () => {
  const { coordinator } = people;
  const [theme, studyCase] = [await makeTheme(coordinator), await makeCase(coordinator)];
  await createMemo(coordinator, {
    target: 'CELL',
    themeId: theme.id,
    caseId: studyCase.id,
    title: '',
    content: plainMemo('nota'),
  });
  await expect(deleteTheme(coordinator, theme.id)).rejects.toMatchObject({ key: 'theme.hasMemos' });
  await expect(deleteCase(coordinator, studyCase.id)).rejects.toMatchObject({ key: 'case.inUse' });
});

async function collect<T>(items: AsyncGenerator<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
