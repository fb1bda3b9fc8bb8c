import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseText } from '@/lib/core/text/normalise';
import { editedText, rangesOf } from '@/lib/core/text/testing/edited-text';
import { db } from '@/lib/db';
import { listVersions } from '@/lib/domain/documents/list-versions';
import { listDocumentExcerpts } from '@/lib/domain/excerpts/list-document-excerpts';
import { listWaitingExcerpts } from '@/lib/domain/excerpts/list-waiting-excerpts';
import { restoreVersion } from '@/lib/flows/restore-version';
import { saveVersion } from '@/lib/flows/save-version';
import { makeCase, makeDocument, makeExcerpt, makeStudy, makeTheme } from '@/test/factories';

const insertAt = (at: number) => ({ start: at, end: at, insert: 'x' });
const RANGE = { select: { start: true, end: true } };
const TEXT = 'Anna: Lo sportello apre due volte la settimana.\n\nBruno: Non basta, e lo diciamo da anni.';

const rangeOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

async function makeCodedDocument(quotes: readonly string[], text = TEXT) {
  const study = await makeStudy();
  const document = await makeDocument(study.researcher, { text });
  const theme = await makeTheme(study.researcher);
  const excerpts = [];
  for (const quote of quotes)
    excerpts.push(
      await makeExcerpt(study.researcher, {
        documentId: document.id,
        ...rangeOf(text, quote),
        themeIds: [theme.id],
      }),
    );
  return { ...study, document, theme, excerpts, versionId: document.currentVersionId ?? '' };
}

describe('a corrected text', () => {
  test('becomes the next version, and excerpts follow it', async () => {
    const { researcher, document, versionId } = await makeCodedDocument([
      'Lo sportello apre',
      'due volte',
      'Non basta',
    ]);
    const saved = await saveVersion(researcher, document.id, {
      reason: 'Sentito meglio',
      versionId,
      edits: [{ ...rangeOf(TEXT, 'due volte'), insert: 'tre volte' }],
    });
    expect(saved).toMatchObject({
      version: { number: 2 },
      excerpts: { exact: 2, moved: 0, changed: 1, lost: 0 },
    });
    const [waiting] = await listWaitingExcerpts(researcher, document.id);
    expect(waiting).toMatchObject({
      formerQuote: 'due volte',
      excerpt: { state: 'CHANGED', quote: 'due volte' },
    });
    expect(await listVersions(researcher, document.id)).toMatchObject([
      { number: 2, origin: 'CORRECTION', reason: 'Sentito meglio', createdBy: { name: 'Ricerca' } },
      { number: 1, origin: 'IMPORT' },
    ]);
  });
});

test.each([
  ['edits past the end', { edits: [{ start: 0, end: 999, insert: '' }] }, 'version.edits'],
  ['edits out of order', { edits: [insertAt(9), insertAt(2)] }, 'version.edits'],
  ['an edit that cuts a character in two', { edits: [{ start: 1, end: 2, insert: 'a' }] }, 'version.edits'],
  ['edits that change nothing', { edits: [{ start: 3, end: 6, insert: 'uno' }] }, 'version.unchanged'],
  ['the same text, with other ends of lines', { text: '👩 uno\r\ndue tre' }, 'version.unchanged'],
  ['a text of nothing but space', { text: ' \n ' }, 'version.empty'],
])('%s are refused, and no version is made', async (_, body, key) => {
  const { researcher } = await makeStudy();
  const document = await makeDocument(researcher, { text: '👩 uno\ndue tre' });
  const input = { reason: 'Prova', versionId: document.currentVersionId ?? '', ...body };
  await expect(saveVersion(researcher, document.id, input)).rejects.toMatchObject({ code: 'invalid', key });
  expect(await db.version.count({ where: { documentId: document.id } })).toBe(1);
});

test('an accent written beside its letter makes the letter that is stored', async () => {
  const { researcher } = await makeStudy();
  const document = await makeDocument(researcher, { text: 'Perche no' });
  const edits = [{ start: 6, end: 6, insert: '\u0301' }];
  const versionId = document.currentVersionId ?? '';
  const { version } = await saveVersion(researcher, document.id, { reason: 'Accento', versionId, edits });
  const stored = await db.version.findUniqueOrThrow({ where: { id: version.id }, select: { text: true } });
  expect(stored.text).toBe('Perché no');
});

describe('a former version that is restored', () => {
  test('gives its anchors back, equal, to deleted excerpts too', async () => {
    const { researcher, document, versionId, excerpts, theme } = await makeCodedDocument([
      'Lo sportello apre',
      'due volte',
      'Non basta',
    ]);
    const anchors = () =>
      db.excerpt.findMany({
        where: { studyId: researcher.studyId, id: { in: excerpts.map(({ id }) => id) } },
        select: { id: true, start: true, end: true, quote: true, state: true, speakers: true, speaker: true },
        orderBy: { id: 'asc' },
      });
    const before = await anchors();
    await db.excerpt.update({ where: { id: excerpts[2]?.id ?? '' }, data: { deletedAt: new Date() } });
    const next = await saveVersion(researcher, document.id, {
      reason: 'Rifatta',
      text: 'Anna: Mah. Lo sportello apre la settimana.\n\nCarla: Basta, e lo diciamo da anni.',
    });
    expect(await anchors()).not.toEqual(before);
    const late = await makeExcerpt(researcher, {
      documentId: document.id,
      ...rangeOf(
        'Anna: Mah. Lo sportello apre la settimana.\n\nCarla: Basta, e lo diciamo da anni.',
        'lo diciamo',
      ),
      themeIds: [theme.id],
    });
    const restored = await restoreVersion(researcher, document.id, versionId, {
      reason: 'Era meglio',
      versionId: next.version.id,
    });
    expect(restored.version.number).toBe(3);
    expect(await anchors()).toEqual(before);
    const [current] = await listVersions(researcher, document.id);
    expect(current).toMatchObject({ restoredNumber: 1, origin: 'RESTORATION' });
    const listed = await listDocumentExcerpts(researcher, document.id);
    expect(listed.find(({ id }) => id === late.id)).toMatchObject({
      ...rangeOf(TEXT, 'lo diciamo'),
      quote: 'lo diciamo',
      state: 'MOVED',
    });
  });
});

test('whatever was corrected since, restoring a version gives each excerpt the anchor it had there', async () => {
  const property = fc.asyncProperty(
    editedText(),
    fc.array(editedText(), { maxLength: 3 }),
    async (first, later) => {
      fc.pre(/\S/.test(first.textBefore) && later.every(({ textAfter }) => /\S/.test(textAfter)));
      const text = normaliseText(first.textBefore);
      const { researcher } = await makeStudy();
      const document = await makeDocument(researcher, { text });
      const theme = await makeTheme(researcher);
      for (const range of rangesOf(text).filter((_, i) => i % 7 === 0))
        await makeExcerpt(researcher, { documentId: document.id, ...range, themeIds: [theme.id] });
      const anchors = () =>
        db.excerpt.findMany({
          where: { documentId: document.id },
          select: {
            id: true,
            start: true,
            end: true,
            quote: true,
            state: true,
            speakers: true,
            codings: RANGE,
          },
          orderBy: { id: 'asc' },
        });
      const before = await anchors();
      let versionId = document.currentVersionId ?? '';
      let current = text;
      for (const { textAfter } of later) {
        if (normaliseText(textAfter) === current) continue;
        current = normaliseText(textAfter);
        const input = { reason: 'Correzione', versionId, text: current };
        versionId = (await saveVersion(researcher, document.id, input)).version.id;
      }
      fc.pre(versionId !== document.currentVersionId);
      const back = { reason: 'Come prima', versionId };
      const { excerpts } = await restoreVersion(
        researcher,
        document.id,
        document.currentVersionId ?? '',
        back,
      );
      expect(await anchors()).toEqual(before);
      expect(excerpts).toEqual({ exact: before.length, moved: 0, changed: 0, lost: 0 });
    },
  );
  await fc.assert(property, { numRuns: 8 });
});

describe('passages tied to a case', () => {
  test('move with their paragraphs, also to where another one stood, and end with them', async () => {
    const { researcher } = await makeStudy();
    const text = 'Uno due.\nTre qua.\nFine.';
    const document = await makeDocument(researcher, { text });
    const { id: caseId } = await makeCase(researcher);
    const tied = { studyId: researcher.studyId, documentId: document.id, caseId };
    await db.casePassage.createMany({
      data: [
        { ...tied, start: 0, end: 9 },
        { ...tied, start: 9, end: 18 },
      ],
    });
    const ranges = () =>
      db.casePassage.findMany({
        where: tied,
        select: { start: true, end: true },
        orderBy: { start: 'asc' },
      });
    const { version } = await saveVersion(researcher, document.id, {
      reason: 'Una riga in più',
      versionId: document.currentVersionId ?? '',
      edits: [{ start: 0, end: 0, insert: 'Nuova r.\n' }],
    });
    expect(await ranges()).toEqual([
      { start: 9, end: 18 },
      { start: 18, end: 27 },
    ]);
    await saveVersion(researcher, document.id, {
      reason: 'Due in meno',
      versionId: version.id,
      edits: [{ start: 0, end: 18, insert: '' }],
    });
    expect(await ranges()).toEqual([{ start: 0, end: 9 }]);
  });
});
