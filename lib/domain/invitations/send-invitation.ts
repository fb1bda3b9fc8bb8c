import 'server-only';
import { INVITATION_DAYS } from '@/lib/core/accounts/invitation-days';
import { db } from '@/lib/db';
import { requireAttempt } from '@/lib/domain/accounts/throttle';
import { INVITATION_FIELDS, toInvitationView } from '@/lib/domain/invitations/invitation-view';
import type { SentInvitation } from '@/lib/domain/invitations/schema';
import { mailWords } from '@/lib/i18n/mail-words';
import { log } from '@/lib/log';
import { sendMail, sendsMail } from '@/lib/mail';
import { publicLink } from '@/lib/public-link';

const DAY_MS = 24 * 3_600_000;
/** A whole team at once, and no flood of mails in the installation's name. */
const MAIL_PACE = { kind: 'invitation-mail', burst: 50, seconds: 60 };

export const invitationEnd = () => new Date(Date.now() + INVITATION_DAYS * DAY_MS);

export async function requireMailAttempt(inviterId: string): Promise<void> {
  if (sendsMail()) await requireAttempt(MAIL_PACE, inviterId);
}

/** Mails the link of an invitation that was just written; where that cannot be, answers with it. */
export async function sendInvitation(id: string, token: string): Promise<SentInvitation> {
  const row = await db.invitation.findUniqueOrThrow({
    where: { id },
    select: { ...INVITATION_FIELDS, study: { select: { title: true } } },
  });
  const { study, ...fields } = row;
  const invitation = toInvitationView(fields);
  const link = publicLink(`/invitations/${token}`);
  if (!sendsMail()) return { invitation, mail: 'off', link };
  const t = mailWords(row.locale);
  const values = { inviter: row.invitedBy.name, link, until: row.expiresAt };
  try {
    await sendMail({
      to: row.email,
      subject: study ? t('invitation.subjectStudy', { study: study.title }) : t('invitation.subject'),
      text: study
        ? t('invitation.textStudy', { ...values, study: study.title })
        : t('invitation.text', values),
    });
    return { invitation, mail: 'sent' };
  } catch (error) {
    log('warn', 'mail-failed', { invitation: id, code: (error as { code?: unknown }).code });
    return { invitation, mail: 'failed', link };
  }
}
