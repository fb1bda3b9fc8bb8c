import 'server-only';
import type { Locale } from '@/generated/prisma/enums';
import { db } from '@/lib/db';
import { newLinkToken } from '@/lib/domain/accounts/link-token';
import { countAttempt, requireAttempt } from '@/lib/domain/accounts/throttle';
import { AppError } from '@/lib/errors';
import { mailWords } from '@/lib/i18n/mail-words';
import { sendMail, sendsMail } from '@/lib/mail';
import { publicLink } from '@/lib/public-link';

const LIFE_MS = 3_600_000;
const CLIENT_PACE = { kind: 'reset-client', burst: 20, seconds: 60 };
/** Enough for who looks for the mail in the wrong place, too few to fill somebody's mailbox. */
const ADDRESS_PACE = { kind: 'reset-address', burst: 3, seconds: 1200 };

/** What is checked before the answer, which is the same whether the address has an account or not. */
export async function requireResetAttempt(clientAddress: string): Promise<void> {
  if (!sendsMail()) throw new AppError('unavailable', 'account.noMail');
  await requireAttempt(CLIENT_PACE, clientAddress);
}

/**
 * Mails a link to choose a new password, if there is an account with one. To be run after the answer, whose time would tell
 * otherwise. Who signs in with another provider alone has no password to forget.
 *
 * @param locale of the page, for who chose none in the profile
 */
export async function mailPasswordReset(email: string, locale: Locale): Promise<void> {
  if ((await countAttempt(ADDRESS_PACE, email)) > 0) return;
  const user = await db.user.findFirst({
    where: { email, disabledAt: null, passwordHash: { not: null } },
    select: { id: true, name: true, locale: true },
  });
  if (!user) return;
  const { token, tokenHash } = newLinkToken();
  const now = Date.now();
  await db.passwordReset.deleteMany({ where: { userId: user.id, expiresAt: { lt: new Date(now) } } });
  await db.passwordReset.create({ data: { userId: user.id, tokenHash, expiresAt: new Date(now + LIFE_MS) } });
  const t = mailWords(user.locale ?? locale);
  await sendMail({
    to: email,
    subject: t('reset.subject'),
    text: t('reset.text', { name: user.name, link: publicLink(`/reset-password/${token}`) }),
  });
}
