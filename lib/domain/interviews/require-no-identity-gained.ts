import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { hasIdentityRight, type IdentitySubject } from '@/lib/access/identity-right';
import type { Db } from '@/lib/db';
import { AppError } from '@/lib/errors';

/** Who interviews and who is interviewed from now on; what is not given stays. */
interface ChangedLinks {
  interviewerIds?: readonly string[] | undefined;
  participantIds?: readonly string[] | undefined;
}

/**
 * Interviewers may read who their participants are. Nobody gives that right, to themselves or to others, over what is already
 * kept and closed to them. Before the links are written.
 */
export async function requireNoIdentityGained(
  tx: Db,
  access: StudyAccess,
  interviewId: string,
  links: ChangedLinks,
): Promise<void> {
  if (access.abilities.has('identities:read')) return;
  for (const subject of await subjectsGained(tx, access, interviewId, links)) {
    if (await hasIdentityRight(access, subject, tx)) continue;
    const field = links.interviewerIds ? 'interviewerIds' : 'participantIds';
    throw new AppError('forbidden', 'identity.appoint', { field });
  }
}

async function subjectsGained(
  tx: Db,
  { studyId }: StudyAccess,
  interviewId: string,
  links: ChangedLinks,
): Promise<IdentitySubject[]> {
  const before = await tx.interview.findFirstOrThrow({
    where: { studyId, id: interviewId },
    select: {
      interviewers: { select: { userId: true } },
      participants: { select: { participantId: true } },
      documents: {
        where: { versions: { some: { identityOnly: true, erasedAt: null } } },
        select: { id: true },
      },
    },
  });
  const interviewers = before.interviewers.map(({ userId }) => userId);
  const participants = before.participants.map(({ participantId }) => participantId);
  const { interviewerIds = interviewers, participantIds = participants } = links;
  const isSomebodyNew = interviewerIds.some((id) => !interviewers.includes(id));
  const met = participantIds.filter((id) => isSomebodyNew || !participants.includes(id));
  if (interviewerIds.length === 0 || (met.length === 0 && !isSomebodyNew)) return [];
  const kept = await tx.participant.findMany({
    where: {
      studyId,
      id: { in: met },
      OR: [{ identity: { isNot: null } }, { consents: { some: { form: { isNot: null } } } }],
    },
    select: { id: true },
  });
  const documents = isSomebodyNew ? before.documents : [];
  return [
    ...kept.map(({ id }) => ({ participantId: id })),
    ...documents.map(({ id }) => ({ documentId: id })),
  ];
}
