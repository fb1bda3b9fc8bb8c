import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { updateExcerpt } from '@/lib/domain/excerpts/update-excerpt';
import { createMemo } from '@/lib/domain/memos/create-memo';
import { createComment } from '@/lib/domain/summaries/create-comment';
import { createSummary } from '@/lib/domain/summaries/create-summary';
import { submitSummary } from '@/lib/domain/summaries/submit-summary';
import { previewWithdrawal } from '@/lib/flows/preview-withdrawal';
import { withdrawParticipant } from '@/lib/flows/withdraw-participant';
import { holdDocument, writeNextVersion } from '@/lib/flows/write-next-version';
import { sealInVault } from '@/lib/vault';
import { makeCase, makeDocument, makeExcerpt, makeInterview, makeStudy, makeTheme } from '@/test/factories';

/** A group interview whose participant is quoted wherever people write. */

/** What the participant says in the world below; no other text of it is to hold these words afterwards. */
export const SAID = 'quella notte decisi di chiudere lo sportello senza avvisare il sindaco';
export const ANSWER = 'nessuno me lo perdonò mai davvero';
const TEXT = [
  'INT: Come andò?',
  `ROSSI: Io, ${SAID}.`,
  'BIANCHI: Lo seppi dopo, dai giornali locali.',
  'INT: E poi, dottor Ermenegildo?',
  `ROSSI: E ${ANSWER} 👩‍🌾.`,
].join('\n');
export const WORDS = [
  'decisi di chiudere',
  'sportello senza avvisare',
  'perdonò mai',
  'Ermenegildo',
  'ROSSI',
];

export async function makeWorld() {
  const people = await makeStudy();
  const { coordinator, researcher } = people;
  const { studyId } = coordinator;
  const interview = await makeInterview(coordinator);
  const [rossi, bianchi] = await Promise.all(
    ['T01', 'T02'].map((code) =>
      db.participant.create({
        data: {
          studyId,
          code,
          interviews: { create: { interview: { connect: { studyId_id: { studyId, id: interview.id } } } } },
        },
      }),
    ),
  );
  const document = await makeDocument(coordinator, { text: TEXT, interviewId: interview.id });
  await db.speaker.createMany({
    data: [
      { studyId, documentId: document.id, label: 'INT', role: 'INTERVIEWER' },
      { studyId, documentId: document.id, label: 'ROSSI', role: 'PARTICIPANT', participantId: rossi!.id },
      { studyId, documentId: document.id, label: 'BIANCHI', role: 'PARTICIPANT', participantId: bianchi!.id },
    ],
  });
  const theme = await makeTheme(researcher);
  const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
  const theirs = await makeExcerpt(researcher, {
    documentId: document.id,
    ...at(SAID),
    themeIds: [theme.id],
  });
  const others = await makeExcerpt(researcher, {
    documentId: document.id,
    ...at('dai giornali locali'),
    themeIds: [theme.id],
  });
  return { ...people, interview, rossi: rossi!, bianchi: bianchi!, document, theme, theirs, others };
}

export type World = Awaited<ReturnType<typeof makeWorld>>;

/** Writes the words, or pieces of them, wherever people write. */
export async function quoteEverywhere({
  researcher,
  supervisor,
  rossi,
  document,
  theme,
  theirs,
  others,
  interview,
}: World) {
  const { studyId } = researcher;
  const quoted = `Dice: «${SAID.toUpperCase()}».`;
  await db.excerpt.update({ where: { id: others.id }, data: { memo: `${quoted} Da rileggere.` } });
  await db.theme.update({ where: { id: theme.id }, data: { example: quoted } });
  const rich = {
    type: 'doc' as const,
    content: [
      {
        type: 'paragraph' as const,
        content: [
          { type: 'text' as const, text: `Nota: ${SAID.slice(0, 20)}` },
          { type: 'text' as const, text: SAID.slice(20), marks: [{ type: 'bold' as const }] },
        ],
      },
    ],
  };
  await createMemo(supervisor, { target: 'THEME', themeId: theme.id, title: quoted, content: rich });
  await updateExcerpt(researcher, theirs.id, { memoContent: rich, revision: 1 });
  await db.interview.update({ where: { id: interview.id }, data: { notes: 'Con Ermenegildo, al bar.' } });
  await db.study.update({
    where: { id: studyId },
    data: { description: 'Con l’aiuto del dottor Ermenegildo.' },
  });
  // the family's firm, and an office that has one holder; both names read the same without his
  await db.organisation.createMany({
    data: ['Cooperativa Rossi', 'Cooperativa Ermenegildo'].map((name) => ({ id: newId(), studyId, name })),
  });
  await db.roleCategory.create({ data: { id: newId(), studyId, name: 'Successore di Ermenegildo' } });
  await db.theme.createMany({
    data: ['Ermenegildo', 'Rossi'].map((name, i) => ({
      id: newId(),
      studyId,
      name,
      position: i + 1,
      color: 1,
    })),
  });
  const other = await makeDocument(researcher, {
    text: `Rapporto.\nUn testimone racconta: «${SAID}».\nFine.`,
  });
  await db.originalFile.create({
    data: {
      studyId,
      versionId: document.currentVersionId!,
      name: 'Ermenegildo.txt',
      mediaType: 'text/plain',
      size: 3,
      sha256: 'a'.repeat(64),
      bytes: Buffer.from(TEXT),
    },
  });
  await db.$transaction(async (tx) => {
    const held = await holdDocument(tx, researcher, document.id);
    const edits = [{ start: 0, end: 0, insert: 'Sala riunioni.\n' }];
    await writeNextVersion(tx, researcher, held, {
      edits,
      rule: 'review',
      origin: 'CORRECTION',
      reason: 'sala di Ermenegildo',
    });
  });
  const content = {
    type: 'doc' as const,
    content: [
      {
        type: 'paragraph' as const,
        content: [
          { type: 'text' as const, text: `Ricorda che ${SAID.slice(0, 30)}` },
          { type: 'text' as const, text: SAID.slice(30), marks: [{ type: 'bold' as const }] },
          { type: 'citation' as const, attrs: { excerptId: theirs.id } },
        ],
      },
    ],
  };
  const studyCase = await makeCase(researcher);
  const summary = await createSummary(researcher, { caseId: studyCase.id, title: 'Sintesi' });
  await db.summary.update({ where: { id: summary.id }, data: { content } });
  await submitSummary(researcher, summary.id, { revision: summary.revision });
  await createComment(supervisor, summary.id, { text: `Ermenegildo? ${quoted}` });
  await db.participantIdentity.create({
    data: {
      studyId,
      participantId: rossi.id,
      updatedById: researcher.userId,
      ...sealInVault('Ermenegildo Rossi', `identity:${rossi.id}`),
    },
  });
  const pseudonymId = newId();
  const names = JSON.stringify({ original: 'Ermenegildo Rossi', variants: [] });
  await db.pseudonym.create({
    data: {
      id: pseudonymId,
      studyId,
      kind: 'PERSON',
      replacement: '[persona 1]',
      createdById: researcher.userId,
      ...sealInVault(names, `pseudonym:${pseudonymId}`),
    },
  });
  return { other, summary };
}

/** Every row of every table, as text. */
export async function everything(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const rows = await Promise.all(
    tables.map(({ name }) => db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" t`)),
  );
  const bytes = await db.$queryRaw<{ bytes: Uint8Array }[]>`SELECT bytes FROM original_file`;
  return [
    ...rows.flat().map(({ row }) => row),
    ...bytes.map((file) => Buffer.from(file.bytes).toString()),
  ].join('\n');
}

export const decide = async (
  access: StudyAccess,
  participant: { id: string; code: string },
  mode: 'mask' | 'erase',
  phrases: string[] = [],
) => {
  const { basis } = await previewWithdrawal(access, participant.id, { phrases, unknownIn: [] });
  return withdrawParticipant(access, participant.id, {
    mode,
    phrases,
    unknownIn: [],
    code: participant.code,
    basis,
  });
};
