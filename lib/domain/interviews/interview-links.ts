import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { requireNoIdentityGained } from '@/lib/domain/interviews/require-no-identity-gained';
import { notFound } from '@/lib/errors';

export interface InterviewLinks {
  caseIds?: readonly string[] | undefined;
  interviewerIds?: readonly string[] | undefined;
  participantIds?: readonly string[] | undefined;
  participantCodes?: readonly string[] | undefined;
}

/** Replaces the links that are given; ids of another study are not found. Whoever would learn identities by it needs the right to them. */
export async function writeLinks(
  tx: Db,
  access: StudyAccess,
  interviewId: string,
  links: InterviewLinks,
): Promise<void> {
  const { caseIds, interviewerIds, participantIds, participantCodes } = links;
  if (caseIds) await writeCases(tx, access, interviewId, caseIds);
  const given = await givenParticipants(tx, access, participantIds, participantCodes);
  await requireNoIdentityGained(tx, access, interviewId, { interviewerIds, participantIds: given });
  if (interviewerIds) await writeInterviewers(tx, access, interviewId, interviewerIds);
  if (given) await writeParticipants(tx, access, interviewId, given);
}

async function givenParticipants(
  tx: Db,
  access: StudyAccess,
  ids: readonly string[] | undefined,
  codes: readonly string[] | undefined,
): Promise<string[] | undefined> {
  if (!ids && !codes) return undefined;
  const byCode = await requireParticipantsByCode(tx, access, codes ?? []);
  return [...new Set([...(ids ?? []), ...byCode])];
}

async function writeCases(tx: Db, { studyId }: StudyAccess, interviewId: string, caseIds: readonly string[]) {
  const found = await tx.case.count({ where: { studyId, id: { in: [...caseIds] } } });
  if (found !== caseIds.length) throw notFound();
  await tx.interviewCase.deleteMany({ where: { studyId, interviewId } });
  await tx.interviewCase.createMany({ data: caseIds.map((caseId) => ({ studyId, interviewId, caseId })) });
}

/** A member who left may stay an interviewer. */
async function writeInterviewers(
  tx: Db,
  { studyId }: StudyAccess,
  interviewId: string,
  userIds: readonly string[],
) {
  const found = await tx.member.count({ where: { studyId, userId: { in: [...userIds] } } });
  if (found !== userIds.length) throw notFound();
  await tx.interviewInterviewer.deleteMany({ where: { studyId, interviewId } });
  await tx.interviewInterviewer.createMany({
    data: userIds.map((userId) => ({ studyId, interviewId, userId })),
  });
}

async function writeParticipants(
  tx: Db,
  { studyId }: StudyAccess,
  interviewId: string,
  ids: readonly string[],
) {
  const found = await tx.participant.count({ where: { studyId, id: { in: [...ids] } } });
  if (found !== ids.length) throw notFound();
  await tx.interviewParticipant.deleteMany({ where: { studyId, interviewId } });
  await tx.interviewParticipant.createMany({
    data: ids.map((participantId) => ({ studyId, interviewId, participantId })),
  });
}

/** Ids of the participants with these codes, `p1` and `P1` being one; makes those that are missing. */
async function requireParticipantsByCode(
  tx: Db,
  access: StudyAccess,
  codes: readonly string[],
): Promise<string[]> {
  if (codes.length === 0) return [];
  const { studyId } = access;
  const standing = await tx.participant.findMany({ where: { studyId }, select: { id: true, code: true } });
  const idOf = new Map(standing.map(({ id, code }) => [code.toLowerCase(), id]));
  for (const { id, code } of standing) idOf.set(code, id);
  const ids: string[] = [];
  for (const code of codes) {
    const id = idOf.get(code) ?? idOf.get(code.toLowerCase()) ?? newId();
    if (!ids.includes(id)) ids.push(id);
    if (idOf.has(code) || idOf.has(code.toLowerCase())) continue;
    idOf.set(code.toLowerCase(), id);
    await tx.participant.create({ data: { id, studyId, code } });
    await recordEvent(tx, access, { action: 'create', entity: 'participant', entityId: id });
  }
  return ids;
}
