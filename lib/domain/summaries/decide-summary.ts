import 'server-only';
import { v7 as newId } from 'uuid';
import type { Role } from '@/generated/prisma/enums';
import type { StudyAccess } from '@/lib/access/door';
import { abilitiesOf } from '@/lib/access/policy';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getSummary, type SummaryView } from '@/lib/domain/summaries/get-summary';
import { lockSummary } from '@/lib/domain/summaries/lock-summary';
import { requireTransition } from '@/lib/domain/summaries/require-transition';
import type { NewDecision } from '@/lib/domain/summaries/schema';
import { AppError, notFound } from '@/lib/errors';

/** Of several roles that let one decide, the one that is there for it. */
const DECIDING_ROLES: readonly Role[] = ['SUPERVISOR', 'COORDINATOR', 'RESEARCHER', 'READER'];

/**
 * Decides on the version that is submitted, named by the person so that nobody decides on a text they have not read. The
 * same id a second time is answered with the summary that stands.
 *
 * @throws AppError 403 for who wrote in the summary or may not decide, 409 with the summary when the version is not the
 * one submitted now
 */
export async function decideSummary(
  access: StudyAccess,
  id: string,
  input: NewDecision,
): Promise<SummaryView> {
  const { studyId, userId } = access;
  const { verdict, reason } = input;
  return db.$transaction(async (tx) => {
    await lockSummary(tx, access, id);
    const before = await getSummary(access, id, tx);
    if (input.id && (await isRepeated(tx, access, id, input.id))) return before;
    const version = await findVersion(tx, access, id, input);
    const event = verdict === 'APPROVED' ? 'APPROVE' : 'REQUEST_CHANGES';
    const state = requireTransition(access, before, event, reason);
    if (version.id !== before.version?.id) {
      throw new AppError('conflict', 'summary.otherVersion', { field: 'versionId', current: before });
    }
    const decisionId = input.id ?? newId();
    await tx.summaryDecision.create({
      data: {
        id: decisionId,
        studyId,
        summaryId: id,
        versionId: version.id,
        verdict,
        reason,
        role: decidingRole(access),
        decidedById: userId,
      },
    });
    await tx.summary.update({ where: { id, studyId }, data: { state } });
    await recordEvent(tx, access, {
      action: 'decide',
      entity: 'summary',
      entityId: id,
      detail: { verdict, decisionId, versionId: version.id },
    });
    return getSummary(access, id, tx);
  });
}

async function isRepeated(
  tx: Db,
  { studyId, userId }: StudyAccess,
  summaryId: string,
  id: string,
): Promise<boolean> {
  const decision = await tx.summaryDecision.findUnique({ where: { id } });
  if (!decision) return false;
  if (decision.studyId !== studyId || decision.summaryId !== summaryId) throw notFound();
  if (decision.decidedById !== userId) throw new AppError('conflict', 'idTaken', { field: 'id' });
  return true;
}

async function findVersion(
  tx: Db,
  { studyId }: StudyAccess,
  summaryId: string,
  { versionId, versionNumber }: NewDecision,
) {
  const version = await tx.summaryVersion.findFirst({
    where: {
      studyId,
      summaryId,
      ...(versionId === undefined ? { number: versionNumber ?? 0 } : { id: versionId }),
    },
    select: { id: true },
  });
  if (!version) throw notFound();
  return version;
}

function decidingRole({ roles }: StudyAccess): Role {
  const role = DECIDING_ROLES.find(
    (each) => roles.includes(each) && abilitiesOf([each], false).has('summaries:decide'),
  );
  if (!role) throw new AppError('forbidden', 'forbidden');
  return role;
}
