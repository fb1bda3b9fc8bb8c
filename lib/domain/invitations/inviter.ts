import type { StudyAccess } from '@/lib/access/door';
import type { CurrentUser } from '@/lib/auth';

/** Who invites: an admin to the installation, or a member to their study. `studyId` keeps each to their own invitations. */
export interface Inviter {
  userId: string;
  studyId: string | null;
}

export const asAdmin = ({ id }: CurrentUser): Inviter => ({ userId: id, studyId: null });

export const asMember = ({ userId, studyId }: StudyAccess): Inviter => ({ userId, studyId });
