import 'server-only';
import { hash } from '@node-rs/argon2';
import { v7 as newId } from 'uuid';
import { db, type Db } from '@/lib/db';
import { exampleRows, frozenRows, themeRevisionRows } from './codebook-life-rows';
import { codedRows } from './coding-rows';
import { assignmentRows, guideRows, stepRows } from './life-rows';
import {
  caseRows,
  documentRows,
  interviewRows,
  participantIds,
  themeRows,
  type PersonIds,
} from './material-rows';
import { memoRows } from './memo-rows';
import { participantRows } from './participants';
import { people } from './people';
import { study } from './study';
import { summaryRows } from './summary-rows';

const TIMEOUT_MS = 60_000;

type Themes = ReturnType<typeof themeRows>;
type Coded = ReturnType<typeof codedRows>;

/**
 * Writes the accounts and the demo study, or nothing.
 *
 * @throws Error when the database has accounts already
 */
export async function seedDemo({ password }: { password: string }): Promise<void> {
  const hashes = await Promise.all(people.map(() => hash(password)));
  await db.$transaction(
    async (tx) => {
      if ((await tx.user.count()) > 0) throw new Error('The demo is for a database without accounts.');
      const studyId = newId();
      const personIds = await writePeople(tx, studyId, hashes);
      const themes = themeRows(studyId);
      await writeMaterials(tx, studyId, personIds, themes);
      await writeLives(tx, studyId, personIds);
      const coded = codedRows(studyId, personIds);
      await writeCodings(tx, coded);
      await writeCodebookLife(tx, studyId, personIds, { themes, coded });
      await tx.memo.createMany({ data: memoRows(studyId, personIds, new Date()) });
      await writeSummaries(tx, summaryRows(studyId, personIds, coded.excerptIdOf, new Date()));
      await tx.auditEvent.create({
        data: {
          studyId,
          userId: personIds.coordinator,
          action: 'create',
          entity: 'study',
          entityId: studyId,
        },
      });
    },
    { timeout: TIMEOUT_MS },
  );
}

async function writePeople(tx: Db, studyId: string, hashes: readonly string[]): Promise<PersonIds> {
  const accounts = people.map((person, index) => ({
    ...person,
    id: newId(),
    passwordHash: hashes[index] ?? '',
  }));
  await tx.user.createMany({
    data: accounts.map(({ id, key, name, passwordHash }) => ({
      id,
      email: `${key}@example.org`,
      name,
      passwordHash,
      isAdmin: key === 'admin',
    })),
  });
  await tx.study.create({
    data: { ...study, id: studyId, referenceDate: new Date(study.referenceDate), isDemo: true },
  });
  await tx.member.createMany({
    data: accounts.flatMap(({ id, role }) => (role === null ? [] : [{ studyId, userId: id, roles: [role] }])),
  });
  const idOf = (key: keyof PersonIds) => accounts.find((account) => account.key === key)?.id ?? '';
  return { coordinator: idOf('coordinator'), researcher: idOf('researcher'), supervisor: idOf('supervisor') };
}

async function writeMaterials(tx: Db, studyId: string, personIds: PersonIds, themes: Themes): Promise<void> {
  await tx.case.createMany({ data: caseRows(studyId, personIds) });
  await tx.theme.createMany({ data: themes });
  const { interviews, interviewCases, interviewParticipants } = interviewRows(studyId);
  const asked = participantRows(studyId, participantIds, personIds);
  await tx.interview.createMany({ data: interviews });
  await tx.interviewCase.createMany({ data: interviewCases });
  await tx.roleCategory.createMany({ data: asked.roleCategories });
  await tx.organisation.createMany({ data: asked.organisations });
  await tx.participant.createMany({ data: asked.participants });
  await tx.consent.createMany({ data: asked.consents });
  await tx.interviewParticipant.createMany({ data: interviewParticipants });
  const { documents, versions, paragraphs, documentCases, passages } = documentRows(studyId, personIds);
  await tx.document.createMany({ data: documents });
  await tx.version.createMany({ data: versions });
  await tx.$executeRaw`
    UPDATE document SET current_version_id = version.id
    FROM version WHERE version.study_id = ${studyId}::uuid AND version.document_id = document.id`;
  await tx.paragraph.createMany({ data: paragraphs });
  await tx.documentCase.createMany({ data: documentCases });
  await tx.casePassage.createMany({ data: passages });
}

async function writeLives(tx: Db, studyId: string, personIds: PersonIds): Promise<void> {
  const { questions, questionThemes, asked } = guideRows(studyId, personIds);
  await tx.interviewStep.createMany({ data: stepRows(studyId, personIds) });
  await tx.assignment.createMany({ data: assignmentRows(studyId, personIds, new Date()) });
  await tx.guideQuestion.createMany({ data: questions });
  await tx.guideQuestionTheme.createMany({ data: questionThemes });
  await tx.askedQuestion.createMany({ data: asked });
}

async function writeCodings(tx: Db, { excerpts, codings, excerptCases }: Coded): Promise<void> {
  await tx.excerpt.createMany({ data: excerpts });
  await tx.coding.createMany({ data: codings });
  await tx.excerptCase.createMany({ data: excerptCases });
}

/** The themes' histories, their example excerpts and a frozen codebook. */
async function writeCodebookLife(
  tx: Db,
  studyId: string,
  personIds: PersonIds,
  { themes, coded }: { themes: Themes; coded: Coded },
): Promise<void> {
  await tx.themeRevision.createMany({ data: themeRevisionRows(themes, personIds) });
  await tx.themeExample.createMany({ data: exampleRows(studyId, coded) });
  const { version, frozenThemes } = frozenRows(themes, coded, personIds);
  await tx.codebookVersion.create({ data: version });
  await tx.frozenTheme.createMany({ data: frozenThemes });
}

async function writeSummaries(tx: Db, rows: ReturnType<typeof summaryRows>): Promise<void> {
  await tx.summary.createMany({ data: rows.summaries });
  await tx.summaryAuthor.createMany({ data: rows.authors });
  await tx.summaryVersion.createMany({ data: rows.versions });
  await tx.summaryDecision.createMany({ data: rows.decisions });
  await tx.summaryComment.createMany({ data: rows.comments });
}
