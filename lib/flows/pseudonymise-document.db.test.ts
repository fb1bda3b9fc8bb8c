import { expect, test } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { listPseudonyms } from '@/lib/domain/pseudonyms/list-pseudonyms';
import type { Pseudonymisation } from '@/lib/domain/pseudonyms/schema';
import { makeDocument, makeExcerpt, makeInterview, makeStudy, makeTheme } from '@/test/factories';
import { pseudonymiseDocument } from './pseudonymise-document';

const TEXT = `Anna: Lo sportello lo ha voluto Maria Rossi.
INT: E il Comune di Asti?
Anna: Maria Rossi ne parlò subito. A me, Anna, disse poco.
INT: Di questo parliamo dopo.
`;
const PLACES = (word: string) =>
  Array.from(TEXT.matchAll(new RegExp(word, 'g')), ({ index }) => ({
    start: index,
    end: index + word.length,
  }));

interface Made {
  coordinator: StudyAccess;
  researcher: StudyAccess;
  documentId: string;
  versionId: string;
}

async function make(): Promise<Made> {
  const { coordinator, researcher } = await makeStudy();
  const interview = await makeInterview(coordinator);
  const document = await makeDocument(coordinator, { text: TEXT, interviewId: interview.id });
  return { coordinator, researcher, documentId: document.id, versionId: document.currentVersionId ?? '' };
}

const person = (original: string, replacement: string, more: object = {}) => ({
  ...{ kind: 'PERSON' as const, original, replacement, variants: [], same: false },
  occurrences: PLACES(original),
  ...more,
});

const wish = (versionId: string, ...items: Pseudonymisation['items']): Pseudonymisation => ({
  ...{ versionId, items, reason: 'Pseudonimi' },
});

test('names are replaced, codings carried, labels followed, and the list is kept', async () => {
  const { coordinator, documentId, versionId } = await make();
  const theme = await makeTheme(coordinator);
  const range = { start: TEXT.indexOf('Lo sportello'), end: TEXT.indexOf('\nINT') };
  const excerpt = await makeExcerpt(coordinator, { documentId, ...range, themeIds: [theme.id] });
  const after = { start: TEXT.indexOf('Di questo'), end: TEXT.indexOf(' parliamo') };
  const untouched = await makeExcerpt(coordinator, { documentId, ...after });
  await db.speaker.create({
    data: { studyId: coordinator.studyId, documentId, label: 'Anna', role: 'INTERVIEWER' },
  });

  const done = await pseudonymiseDocument(
    coordinator,
    documentId,
    wish(versionId, person('Anna', '[persona 1]'), person('Maria Rossi', '[persona 2]')),
  );

  expect(done).toMatchObject({
    replaced: 5,
    listed: 2,
    excerpts: { exact: 0, moved: 2, changed: 0, lost: 0 },
  });
  const version = await db.version.findUniqueOrThrow({ where: { id: done.version.id } });
  expect(version).toMatchObject({ origin: 'PSEUDONYMISATION', identityOnly: false, number: 2 });
  expect(version.text).toBe(TEXT.replaceAll('Anna', '[persona 1]').replaceAll('Maria Rossi', '[persona 2]'));
  expect(await db.version.findUniqueOrThrow({ where: { id: versionId } })).toMatchObject({
    identityOnly: true,
  });
  const carried = await db.excerpt.findUniqueOrThrow({ where: { id: excerpt.id } });
  expect(carried.quote).toBe('Lo sportello lo ha voluto [persona 2].');
  expect(carried.quote).toBe(version.text.slice(carried.start, carried.end));
  expect(carried.speakers).toEqual(['[persona 1]']);
  expect(await db.excerpt.findUniqueOrThrow({ where: { id: untouched.id } })).toMatchObject({
    quote: 'Di questo',
    state: 'MOVED',
  });
  expect(await db.speaker.findMany({ where: { documentId }, select: { label: true, role: true } })).toEqual([
    { label: '[persona 1]', role: 'INTERVIEWER' },
  ]);
  const list = await listPseudonyms(coordinator);
  expect(list.map(({ original, replacement }) => [original, replacement])).toEqual([
    ['Anna', '[persona 1]'],
    ['Maria Rossi', '[persona 2]'],
  ]);
});

test('an excerpt that waits for a person loses the name too, and goes on waiting', async () => {
  const { coordinator, documentId, versionId } = await make();
  const start = TEXT.indexOf('Maria Rossi ne parlò');
  const excerpt = await makeExcerpt(coordinator, { documentId, start, end: start + 20 });
  await db.excerpt.update({
    where: { id: excerpt.id },
    data: { state: 'CHANGED', quote: 'Maria Rossi ne parla' },
  });
  await pseudonymiseDocument(coordinator, documentId, wish(versionId, person('Maria Rossi', '[persona 1]')));
  expect(await db.excerpt.findUniqueOrThrow({ where: { id: excerpt.id } })).toMatchObject({
    state: 'CHANGED',
    quote: '[persona 1] ne parlò',
  });
});

test('says where else the names stand, and changes nothing there', async () => {
  const { coordinator, documentId, versionId } = await make();
  const { studyId } = coordinator;
  const { interviewId } = await db.document.findUniqueOrThrow({ where: { id: documentId } });
  const again = { text: 'Note: MARIA ROSSI, Maria Rossi e Mariangela Rossi.', title: 'Appunti' };
  const notes = await makeDocument(coordinator, { ...again, interviewId: interviewId ?? '' });
  const far = await makeDocument(coordinator, { text: 'Di Maria Rossi.', title: 'Relazione' });
  const theme = await makeTheme(coordinator, { name: 'Guida' });
  await db.theme.update({ where: { id: theme.id }, data: { example: 'Come disse Maria Rossi' } });
  const excerpt = await makeExcerpt(coordinator, { documentId, start: 6, end: 20 });
  await db.excerpt.update({ where: { id: excerpt.id }, data: { memo: 'Sentire Maria Rossi.' } });
  const madeCase = await db.case.create({ data: { studyId, code: 'C1', title: 'Il caso' } });
  const content = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Maria Rossi.' }] }],
  };
  await db.summary.create({ data: { studyId, caseId: madeCase.id, title: 'Sintesi', content } });

  const { elsewhere } = await pseudonymiseDocument(
    coordinator,
    documentId,
    wish(versionId, person('Maria Rossi', '[persona 1]')),
  );
  expect(
    elsewhere.map(({ place, title, count, sameInterview }) => [place, title, count, sameInterview]),
  ).toEqual([
    ['document', 'Appunti', 2, true],
    ['document', 'Relazione', 1, false],
    ['memo', 'Documento', 1, false],
    ['theme', 'Guida', 1, false],
    ['summary', 'Sintesi', 1, false],
  ]);
  expect(elsewhere.map(({ id }) => id).slice(0, 2)).toEqual([notes.id, far.id]);
  expect((await db.theme.findUniqueOrThrow({ where: { id: theme.id } })).example).toBe(
    'Come disse Maria Rossi',
  );
});

test('what is refused leaves no trace', async () => {
  const { coordinator, researcher, documentId, versionId } = await make();
  const circle = wish(versionId, person('Anna', 'Maria Rossi'), person('Maria Rossi', 'Anna'));
  await expect(pseudonymiseDocument(coordinator, documentId, circle)).rejects.toMatchObject({
    key: 'pseudonym.cycle',
    details: { field: 'items.0.replacement', values: { name: 'Maria Rossi' } },
  });
  const misplaced = person('Anna', '[persona 1]', { occurrences: [{ start: 1, end: 5 }] });
  await expect(
    pseudonymiseDocument(coordinator, documentId, wish(versionId, misplaced)),
  ).rejects.toMatchObject({
    key: 'pseudonym.readsOtherwise',
    details: { field: 'items.0.occurrences' },
  });
  const sound = wish(versionId, person('Anna', '[persona 1]'));
  await expect(pseudonymiseDocument(researcher, documentId, sound)).rejects.toMatchObject({
    key: 'identity.forbidden',
  });
  expect(await db.version.count({ where: { documentId } })).toBe(1);
  expect(await db.pseudonym.count({ where: { studyId: coordinator.studyId } })).toBe(0);
});

test('of two at once on one text the second is told of the first', async () => {
  const { coordinator, documentId, versionId } = await make();
  const results = await Promise.allSettled(
    ['Anna', 'Maria Rossi'].map((name, i) =>
      pseudonymiseDocument(coordinator, documentId, wish(versionId, person(name, `[persona ${String(i)}]`))),
    ),
  );
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = results.find((result) => result.status === 'rejected');
  expect(refused?.reason).toMatchObject({ code: 'conflict', details: { current: { number: 2 } } });
  expect(await db.version.count({ where: { documentId } })).toBe(2);
  expect(await db.pseudonym.count({ where: { studyId: coordinator.studyId } })).toBe(1);
});

test('another name of the same joins its entry', async () => {
  const { coordinator, documentId, versionId } = await make();
  const items = [
    person('Maria Rossi', '[persona 1]'),
    person('Anna', '[persona 1]', { same: true, occurrences: PLACES('Anna').slice(0, 1) }),
  ];
  await pseudonymiseDocument(coordinator, documentId, wish(versionId, ...items));
  const list = await listPseudonyms(coordinator);
  expect(list).toMatchObject([{ original: 'Maria Rossi', variants: ['Anna'], replacement: '[persona 1]' }]);
});

test('labels that become one and stood for two people stand for nobody', async () => {
  const { coordinator } = await make();
  const { studyId } = coordinator;
  const text = 'Anna: uno.\nLuca: due.\n'.repeat(3);
  const document = await makeDocument(coordinator, { text });
  const participant = await db.participant.create({ data: { studyId, code: 'P1' } });
  await db.speaker.createMany({
    data: [
      { studyId, documentId: document.id, label: 'Anna', role: 'INTERVIEWER' },
      { studyId, documentId: document.id, label: 'Luca', role: 'PARTICIPANT', participantId: participant.id },
    ],
  });
  const places = (name: string) =>
    Array.from(text.matchAll(new RegExp(name, 'g')), ({ index }) => ({ start: index, end: index + 4 }));
  const items = [
    person('Anna', '[gruppo]', { occurrences: places('Anna') }),
    person('Luca', '[gruppo]', { occurrences: places('Luca'), same: true }),
  ];
  await pseudonymiseDocument(coordinator, document.id, wish(document.currentVersionId ?? '', ...items));
  expect(await db.speaker.count({ where: { documentId: document.id } })).toBe(0);
});
