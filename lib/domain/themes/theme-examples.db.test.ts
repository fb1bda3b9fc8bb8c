import { beforeAll, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { deleteCoding } from '@/lib/domain/excerpts/delete-coding';
import { chooseThemeExamples, listThemeExamples } from '@/lib/domain/themes/theme-examples';
import { makeDocument, makeExcerpt, makeInterview, makeStudy, makeTheme } from '@/test/factories';

let access: StudyAccess;
let stranger: StudyAccess;
let theme: { id: string };
let excerpts: { id: string }[];

beforeAll(async () => {
  ({ researcher: access, stranger } = await makeStudy());
  theme = await makeTheme(access);
  const document = await makeDocument(access, { text: 'Uno due tre quattro.', wording: 'NOTES' });
  excerpts = [];
  for (const start of [0, 4, 8]) {
    excerpts.push(
      await makeExcerpt(access, { documentId: document.id, start, end: start + 3, themeIds: [theme.id] }),
    );
  }
});

const ids = async () => (await listThemeExamples(access, theme.id)).items.map(({ id }) => id);

it('are chosen, put in order and left out again, each time against what stood', async () => {
  const [a, b, c] = excerpts.map(({ id }) => id) as [string, string, string];
  const { items } = await chooseThemeExamples(access, theme.id, { excerptIds: [c, a], was: [] });
  expect(items[0]).toMatchObject({
    id: c,
    quote: 'tre',
    wording: 'NOTES',
    citation: '(Doc. 1)',
    consent: 'VERBATIM',
  });
  await chooseThemeExamples(access, theme.id, { excerptIds: [a, b, c], was: [c, a] });
  expect(await ids()).toEqual([a, b, c]);
  await expect(chooseThemeExamples(access, theme.id, { excerptIds: [b], was: [c, a] })).rejects.toMatchObject(
    { code: 'conflict', details: { current: { items: [{ id: a }, { id: b }, { id: c }] } } },
  );
  // the same again changes nothing
  await chooseThemeExamples(access, theme.id, { excerptIds: [a, b, c], was: [] });
  expect(await ids()).toEqual([a, b, c]);
});

it('are excerpts that carry the theme, each once', async () => {
  const other = await makeTheme(access);
  const id = excerpts[0]?.id ?? '';
  await expect(chooseThemeExamples(access, other.id, { excerptIds: [id], was: [] })).rejects.toMatchObject({
    key: 'theme.exampleOther',
  });
  await expect(
    chooseThemeExamples(access, theme.id, { excerptIds: [id, id], was: await ids() }),
  ).rejects.toMatchObject({ key: 'theme.exampleTwice' });
});

it('go from sight with their coding', async () => {
  const [a, b, c] = excerpts.map(({ id }) => id) as [string, string, string];
  const coding = await db.coding.findFirstOrThrow({ where: { excerptId: b } });
  await deleteCoding(access, coding.id);
  expect(await ids()).toEqual([a, c]);
});

it('show no words of who did not agree', async () => {
  const interview = await makeInterview(access);
  const participant = await db.participant.create({ data: { studyId: access.studyId, code: 'T01' } });
  await db.interviewParticipant.create({
    data: { studyId: access.studyId, interviewId: interview.id, participantId: participant.id },
  });
  const document = await makeDocument(access, { text: 'Parole sue.', interviewId: interview.id });
  const guarded = await makeTheme(access);
  const range = { documentId: document.id, start: 0, end: 6, themeIds: [guarded.id] };
  const excerpt = await makeExcerpt(access, range);
  const consent = (level: 'PARAPHRASE' | 'NONE') =>
    db.consent.create({
      data: {
        studyId: access.studyId,
        participantId: participant.id,
        level,
        legalBasis: 'CONSENT',
        recordedById: access.userId,
      },
    });
  await consent('PARAPHRASE');
  const choice = { excerptIds: [excerpt.id], was: [] };
  const { items } = await chooseThemeExamples(access, guarded.id, choice);
  expect(items).toMatchObject([{ quote: 'Parole', consent: 'PARAPHRASE' }]);
  await consent('NONE');
  expect((await listThemeExamples(access, guarded.id)).items).toMatchObject([{ quote: '', consent: 'NONE' }]);
  await chooseThemeExamples(access, guarded.id, { excerptIds: [], was: [excerpt.id] });
  await expect(chooseThemeExamples(access, guarded.id, choice)).rejects.toMatchObject({
    key: 'theme.exampleConsent',
  });
});

it('of another study are not found', async () => {
  await expect(listThemeExamples(stranger, theme.id)).rejects.toMatchObject({ code: 'not-found' });
  await expect(chooseThemeExamples(stranger, theme.id, { excerptIds: [], was: [] })).rejects.toMatchObject({
    code: 'not-found',
  });
});
