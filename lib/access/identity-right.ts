import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { AppError } from '@/lib/errors';

/** Whose identity is at stake: a participant, or those named in a document. */
export type IdentitySubject = { participantId: string } | { documentId: string };

/** Coordinators, and the interviewers of an interview the participant gave or the document belongs to. */
export async function hasIdentityRight(
  access: StudyAccess,
  subject: IdentitySubject,
  tx: Db = db,
): Promise<boolean> {
  if (access.abilities.has('identities:read')) return true;
  const { studyId, userId } = access;
  const own = await tx.interviewInterviewer.findFirst({
    where: {
      studyId,
      userId,
      interview:
        'participantId' in subject
          ? { participants: { some: { participantId: subject.participantId } } }
          : { documents: { some: { id: subject.documentId } } },
    },
    select: { interviewId: true },
  });
  return own !== null;
}

/** 403 without it. */
export async function requireIdentityRight(
  access: StudyAccess,
  subject: IdentitySubject,
  tx: Db = db,
): Promise<void> {
  if (!(await hasIdentityRight(access, subject, tx))) throw new AppError('forbidden', 'identity.forbidden');
}
