import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { createInterview } from '@/lib/domain/interviews/create-interview';
import { countExcerpts } from '@/lib/domain/excerpts/count-excerpts';
import { exportExcerpts } from '@/lib/domain/excerpts/export-excerpts';
import { listExcerpts } from '@/lib/domain/excerpts/list-excerpts';
import { countUnmappedLabels } from '@/lib/domain/speakers/count-unmapped-labels';
import { listSpeakers } from '@/lib/domain/speakers/list-speakers';
import { mapSpeakers } from '@/lib/domain/speakers/map-speakers';
import { speakersInput } from '@/lib/domain/speakers/schema';
import { updateDocument } from '@/lib/flows/update-document';
import { updateInterview } from '@/lib/flows/update-interview';
import { holdDocument, writeNextVersion } from '@/lib/flows/write-next-version';
import { makeDocument, makeExcerpt, makeStudy, makeTheme } from '@/test/factories';

const TEXT = [
  'INT: Da quanto tempo lavora qui?',
  'P1: Da dieci anni.',
  'MARIO: Io da meno, ma conosco bene la zona e chi ci vive.',
  'INT: E che cosa è cambiato?',
  'P1: Gli orari dello sportello.',
  'MARIO: Anche le persone, credo.',
].join('\n');

let members: Awaited<ReturnType<typeof makeStudy>>;
let access: StudyAccess;
let interviewId: string;
let documentId: string;
let first: string;
let second: string;

beforeEach(async () => {
  members = await makeStudy();
  access = members.researcher;
  const interview = await createInterview(access, { number: 1, participantCodes: ['P1', 'P2'] });
  interviewId = interview.id;
  [first = '', second = ''] = interview.participantIds;
  documentId = (await makeDocument(access, { text: TEXT, title: 'Trascrizione', interviewId })).id;
});

const map = (items: unknown[], more: object = {}, by = access) =>
  mapSpeakers(by, documentId, speakersInput.parse({ items, ...more }));

const mapAll = () =>
  map([
    { label: 'INT', role: 'INTERVIEWER' },
    { label: 'P1', role: 'PARTICIPANT', participantId: first },
    { label: 'MARIO', role: 'PARTICIPANT', participantId: second },
  ]);

const problem = (code: string, key?: string) =>
  expect.objectContaining(key ? { code, key } : { code }) as unknown;

test('labels come in the order they speak, with proposals for those nobody said', async () => {
  const { items } = await listSpeakers(members.reader, documentId);
  expect(items.map(({ label, turns, role }) => [label, turns, role])).toEqual([
    ['INT', 2, null],
    ['P1', 2, null],
    ['MARIO', 2, null],
  ]);
  expect(items[2]?.firstWords).toBe('Io da meno, ma conosco bene la zona e chi ci vive.');
  expect(items.map(({ proposed }) => proposed)).toEqual([
    { role: 'INTERVIEWER', participantId: null },
    { role: 'PARTICIPANT', participantId: first },
    { role: 'PARTICIPANT', participantId: second },
  ]);
});

describe('mapping', () => {
  test('is kept, taken back label by label, and recorded without the labels', async () => {
    expect(await countUnmappedLabels(access, documentId)).toBe(3);
    await mapAll();
    expect(await countUnmappedLabels(access, documentId)).toBe(0);
    const { items } = await map([{ label: 'MARIO', role: null }]);
    expect(items.map(({ label, role, participantId }) => [label, role, participantId])).toEqual([
      ['INT', 'INTERVIEWER', null],
      ['P1', 'PARTICIPANT', first],
      ['MARIO', null, null],
    ]);
    const events = await db.auditEvent.findMany({
      where: { studyId: access.studyId, action: 'map-speakers' },
      orderBy: { at: 'asc' },
    });
    expect(events.map(({ entityId, detail }) => [entityId, detail])).toEqual([
      [documentId, { labels: 3, participantIds: [first, second] }],
      [documentId, { labels: 1, participantIds: [] }],
    ]);
  });

  test('of an earlier revision is refused with what stands', async () => {
    const { revision } = await listSpeakers(access, documentId);
    await map([{ label: 'INT', role: 'INTERVIEWER' }], { revision });
    await expect(map([{ label: 'P1', role: 'INTERVIEWER' }], { revision })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { revision: revision + 1 } },
    });
  });

  test('refuses labels that are not in the text and participants of another interview or study', async () => {
    await expect(map([{ label: 'P9', role: 'INTERVIEWER' }])).rejects.toEqual(
      problem('invalid', 'speaker.unknownLabel'),
    );
    const other = await createInterview(access, { number: 2, participantCodes: ['P3'] });
    const mapTo = (participantId: string | undefined) =>
      map([{ label: 'P1', role: 'PARTICIPANT', participantId }]);
    await expect(mapTo(other.participantIds[0])).rejects.toEqual(
      problem('invalid', 'speaker.notOfInterview'),
    );
    const foreign = await createInterview(members.stranger, { number: 1, participantCodes: ['P1'] });
    await expect(mapTo(foreign.participantIds[0])).rejects.toEqual(problem('not-found'));
    await expect(map([], {}, members.stranger)).rejects.toEqual(problem('not-found'));
  });

  test('says of a participant who it is, and of an interviewer nobody', () => {
    const says = (item: object) => speakersInput.safeParse({ items: [{ label: 'P1', ...item }] }).success;
    expect(says({ role: 'PARTICIPANT' })).toBe(false);
    expect(says({ role: 'INTERVIEWER', participantId: first })).toBe(false);
    expect(says({ role: null, participantId: first })).toBe(false);
    expect(says({ role: null, participantId: null })).toBe(true);
  });
});

test('a label written differently throughout still stands for the same person', async () => {
  await mapAll();
  const rename = async (from: string, to: string) =>
    db.$transaction(async (tx) => {
      const document = await holdDocument(tx, access, documentId);
      const edits = [...document.version.text.matchAll(new RegExp(`^${from}`, 'gm'))].map(({ index }) => ({
        start: index,
        end: index + from.length,
        insert: to,
      }));
      await writeNextVersion(tx, access, document, {
        edits,
        rule: 'follow',
        origin: 'CORRECTION',
        reason: 'Sigla',
      });
    });
  const speaks = async (wanted: string) =>
    (await listSpeakers(access, documentId)).items.find(({ label }) => label === wanted)?.participantId;
  await rename('MARIO', 'P2');
  expect(await speaks('P2')).toBe(second);
  expect(await countUnmappedLabels(access, documentId)).toBe(0);
  await rename('P2', 'MARIO');
  expect(await speaks('MARIO')).toBe(second);
});

describe('nobody speaks where they are not', () => {
  beforeEach(mapAll);

  test('an interview does not lose a participant who speaks', async () => {
    const { revision } = await db.interview.findUniqueOrThrow({ where: { id: interviewId } });
    await expect(
      updateInterview(access, interviewId, { participantIds: [first], revision }),
    ).rejects.toMatchObject({
      key: 'speaker.stillSpeaks',
      details: { field: 'participantCodes', values: { code: 'P2', title: 'Trascrizione' } },
    });
    await map([{ label: 'MARIO', role: null }]);
    const after = await updateInterview(access, interviewId, { participantIds: [first], revision });
    expect(after.participantIds).toEqual([first]);
  });

  test('nor does a document leave for an interview without them, or for none', async () => {
    const other = await createInterview(access, { number: 2, participantIds: [first] });
    const move = async (to: string | null) => {
      const { revision } = await db.document.findUniqueOrThrow({ where: { id: documentId } });
      return updateDocument(access, documentId, { interviewId: to, revision });
    };
    await expect(move(other.id)).rejects.toEqual(problem('conflict', 'speaker.stillSpeaks'));
    await expect(move(null)).rejects.toEqual(problem('conflict', 'speaker.stillSpeaks'));
    await map([{ label: 'MARIO', role: null }]);
    expect((await move(other.id)).interviewId).toBe(other.id);
  });
});

describe('excerpts by speaker', () => {
  const at = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length });

  test('are those in which the participant speaks, alone or with others, in lists, counts and exports', async () => {
    await mapAll();
    const { studyId, userId } = access;
    await db.consent.createMany({
      data: [first, second].map((participantId) => ({
        studyId,
        participantId,
        level: 'VERBATIM' as const,
        recordedById: userId,
      })),
    });
    const theme = await makeTheme(access);
    const make = (quote: string) =>
      makeExcerpt(access, { documentId, ...at(quote), themeIds: [theme.id] }).then(({ id }) => id);
    const asked = await make('Da quanto tempo');
    const ofFirst = await make('dieci anni');
    const both = await make('Gli orari dello sportello.\nMARIO: Anche');
    const ofSecond = await make('conosco bene');
    const other = await makeDocument(access, { text: TEXT, interviewId });
    await makeExcerpt(access, { documentId: other.id, ...at('dieci anni'), themeIds: [theme.id] });

    const ids = async (filter: object) => (await listExcerpts(access, filter)).items.map(({ id }) => id);
    expect(await ids({ speaker: first })).toEqual([ofFirst, both]);
    expect(await ids({ speaker: second, theme: theme.id })).toEqual([ofSecond, both]);
    expect(await ids({ speaker: first, interview: interviewId, q: 'sportello' })).toEqual([both]);
    expect(await ids({ speaker: first, document: other.id })).toEqual([]);
    expect(await ids({ document: documentId })).toContain(asked);
    expect((await countExcerpts(access, { speaker: second })).count).toBe(2);

    const page = await listExcerpts(access, { speaker: first }, { limit: 1 });
    const next = await listExcerpts(access, { speaker: first }, { cursor: page.nextCursor ?? '' });
    expect([...page.items, ...next.items].map(({ id }) => id)).toEqual([ofFirst, both]);

    const file = await exportExcerpts(access, { speaker: first }, { format: 'csv', locale: 'it' });
    const csv = await text(file.content);
    expect(csv).toContain('dieci anni');
    expect(csv).not.toContain('conosco bene');
  });

  test('asks for a participant of the study', async () => {
    const foreign = await createInterview(members.stranger, { number: 1, participantCodes: ['P1'] });
    await expect(listExcerpts(access, { speaker: foreign.participantIds[0] })).rejects.toEqual(
      problem('not-found'),
    );
  });
});
