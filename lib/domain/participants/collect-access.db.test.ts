import { buffer } from 'node:stream/consumers';
import { beforeEach, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { putForm } from '@/lib/domain/consents/put-form';
import { recordConsent } from '@/lib/domain/consents/record-consent';
import { newConsent } from '@/lib/domain/consents/schema';
import { putIdentity } from '@/lib/domain/identities/put-identity';
import { collectAccess } from '@/lib/domain/participants/collect-access';
import { createParticipant } from '@/lib/domain/participants/create-participant';
import { newParticipant } from '@/lib/domain/participants/schema';
import { accessArchive } from '@/lib/exchange/export/access-archive';
import { zipContents } from '@/lib/exchange/testing/zip-contents';
import { makeDocument, makeExcerpt, makeInterview, makeStudy, makeTheme } from '@/test/factories';

vi.hoisted(() => {
  process.env.VAULT_KEY = 'the key of the vault of these tests, long enough';
});

const FORM = { name: '<b>modulo</b>.pdf', mediaType: 'application/pdf', bytes: Buffer.from('firma') };
let made: Awaited<ReturnType<typeof makeStudy>>;
let participantId: string;

beforeEach(async () => {
  made = await makeStudy();
  const by = made.coordinator;
  participantId = (await createParticipant(by, newParticipant.parse({ code: 'P1' }))).id;
  await putIdentity(by, participantId, {
    name: 'Ada <script>',
    contact: '011',
    exactRole: 'Direttrice',
    note: '',
    revision: 0,
  });
  const { id: consentId } = await recordConsent(by, participantId, newConsent.parse({ level: 'PARAPHRASE' }));
  await putForm(by, { participantId, consentId }, { file: FORM, deleteOn: '2099-01-01' });
  const interview = await makeInterview(by, { number: 4 });
  await db.interviewParticipant.create({
    data: { studyId: by.studyId, interviewId: interview.id, participantId },
  });
  const text = 'INT: Che cosa manca?\n\nANNA: Manca il tempo.\n\nINT: Altro?\n\nANNA: Mancano le persone.';
  const document = await makeDocument(by, { text, title: 'Colloquio', interviewId: interview.id });
  await db.paragraph.updateMany({
    where: { versionId: document.currentVersionId ?? '', block: { contains: 'ANNA' } },
    data: { speaker: 'ANNA' },
  });
  await db.speaker.create({
    data: { studyId: by.studyId, documentId: document.id, label: 'ANNA', role: 'PARTICIPANT', participantId },
  });
  await db.speaker.create({
    data: { studyId: by.studyId, documentId: document.id, label: 'INT', role: 'INTERVIEWER' },
  });
  await db.paragraph.updateMany({
    where: { versionId: document.currentVersionId ?? '', block: { contains: 'INT' } },
    data: { speaker: 'INT' },
  });
  const theme = await makeTheme(by, { name: 'Risorse' });
  for (const [quote, label] of [
    ['Manca il tempo', 'ANNA'],
    ['Che cosa manca', 'INT'],
  ] as const) {
    const start = text.indexOf(quote);
    const range = { documentId: document.id, start, end: start + quote.length };
    const { id } = await makeExcerpt(by, { ...range, themeIds: [theme.id] });
    await db.excerpt.update({ where: { id }, data: { speakers: [label] } });
  }
});

it('holds all that the study has on one person, and nothing of the others', async () => {
  const { record, files } = await collectAccess(made.coordinator, participantId);
  expect(record).toMatchObject({
    study: 'Studio',
    code: 'P1',
    identity: { name: 'Ada <script>', exactRole: 'Direttrice' },
    consents: [{ level: 'PARAPHRASE', form: { file: 'forms/1', name: FORM.name } }],
    interviews: [{ number: 4 }],
    words: [{ citation: 'Int. 4', label: 'ANNA' }],
    excerpts: [{ quote: 'Manca il tempo', themes: ['Risorse'] }],
    readings: [{ what: 'everything', by: 'Coordinamento' }],
  });
  expect(record.words[0]?.paragraphs.map((words) => words.replace('ANNA: ', ''))).toEqual([
    'Manca il tempo.',
    'Mancano le persone.',
  ]);
  expect(files).toEqual([{ name: 'forms/1', bytes: FORM.bytes }]);
});

it('holds what nobody else can have said in it, and of a group only what is known to be theirs', async () => {
  const by = made.coordinator;
  const { studyId } = by;
  const [alone, group] = [await makeInterview(by, { number: 5 }), await makeInterview(by, { number: 6 })];
  const { id: other } = await createParticipant(by, newParticipant.parse({ code: 'P2' }));
  await db.interviewParticipant.createMany({
    data: [
      { studyId, interviewId: alone.id, participantId },
      { studyId, interviewId: group.id, participantId },
      { studyId, interviewId: group.id, participantId: other },
    ],
  });
  const notes = await makeDocument(by, { text: 'Dice che manca tutto.', interviewId: alone.id });
  await makeDocument(by, { text: 'Dicono che manca tutto.', interviewId: group.id });
  await makeExcerpt(by, { documentId: notes.id, start: 9, end: 20, themeIds: [] });
  const { record } = await collectAccess(by, participantId);
  expect(record.words.map(({ citation, label, paragraphs }) => [citation, label, ...paragraphs])).toEqual([
    ['Int. 4', 'ANNA', expect.anything(), expect.anything()],
    ['Int. 5', '', 'Dice che manca tutto.'],
  ]);
  expect(record.excerpts.map(({ citation, quote }) => [citation, quote])).toEqual([
    ['Int. 4', 'Manca il tempo'],
    ['Int. 5', 'manca tutto'],
  ]);
});

it('is an archive to read and for a program, in which nothing runs', async () => {
  const { record, files } = await collectAccess(made.coordinator, participantId);
  const contents = await zipContents(await buffer(accessArchive(record, files, 'it')));
  expect([...contents.keys()]).toEqual(['index.html', 'data.json', 'forms/1']);
  expect(contents.get('index.html')).toContain('Ada &lt;script&gt;');
  expect(contents.get('index.html')).not.toContain('<script');
  expect(JSON.parse(contents.get('data.json') ?? '')).toEqual(record);
  expect(contents.get('forms/1')).toBe('firma');
});

it('is for who may know them, and recorded', async () => {
  for (const access of [made.researcher, made.supervisor, made.reader])
    await expect(collectAccess(access, participantId)).rejects.toMatchObject({ key: 'identity.forbidden' });
  await expect(collectAccess(made.stranger, participantId)).rejects.toMatchObject({ code: 'not-found' });
  expect(await db.auditEvent.count({ where: { studyId: made.study.id, action: 'export' } })).toBe(0);
  await collectAccess(made.coordinator, participantId);
  expect(await db.auditEvent.count({ where: { studyId: made.study.id, action: 'export' } })).toBe(1);
});
