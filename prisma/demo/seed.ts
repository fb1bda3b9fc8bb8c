import 'server-only';
import { hash } from '@node-rs/argon2';
import { v7 as newId } from 'uuid';
import { db, type Db } from '@/lib/db';
import { codedRows } from './coding-rows';
import { caseRows, documentRows, interviewRows, themeRows, type PersonIds } from './material-rows';
import { people } from './people';
import { study } from './study';
import { summaryRows } from './summary-rows';

const TIMEOUT_MS = 60_000;

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
      await writeMaterials(tx, studyId, personIds);
      const excerptIdOf = await writeCodings(tx, studyId, personIds);
      await writeSummaries(tx, summaryRows(studyId, personIds, excerptIdOf, new Date()));
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

async function writeMaterials(tx: Db, studyId: string, personIds: PersonIds): Promise<void> {
  await tx.case.createMany({ data: caseRows(studyId, personIds) });
  await tx.theme.createMany({ data: themeRows(studyId) });
  const { interviews, interviewCases, participants, interviewParticipants } = interviewRows(studyId);
  await tx.interview.createMany({ data: interviews });
  await tx.interviewCase.createMany({ data: interviewCases });
  await tx.participant.createMany({ data: participants });
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

async function writeCodings(tx: Db, studyId: string, personIds: PersonIds) {
  const { excerpts, codings, excerptCases, excerptIdOf } = codedRows(studyId, personIds);
  await tx.excerpt.createMany({ data: excerpts });
  await tx.coding.createMany({ data: codings });
  await tx.excerptCase.createMany({ data: excerptCases });
  return excerptIdOf;
}

async function writeSummaries(tx: Db, rows: ReturnType<typeof summaryRows>): Promise<void> {
  await tx.summary.createMany({ data: rows.summaries });
  await tx.summaryAuthor.createMany({ data: rows.authors });
  await tx.summaryVersion.createMany({ data: rows.versions });
  await tx.summaryDecision.createMany({ data: rows.decisions });
  await tx.summaryComment.createMany({ data: rows.comments });
}
