import 'server-only';
import { db } from '@/lib/db';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';
import { log } from '@/lib/log';

/** What an OpenID provider says of somebody. */
export interface ExternalPerson {
  issuer: string;
  subject: string;
  email: string | null;
  emailVerified: boolean;
}

/** Why somebody whom the provider knows does not get in. */
export type Refusal = 'no-account' | 'unverified' | 'disabled';

/**
 * The account of a person that a provider vouches for. The first time it is found by the e-mail address, and only when
 * the provider has verified it: anybody can claim an address at some providers. From then on the subject decides.
 */
export async function signInElsewhere(person: ExternalPerson): Promise<{ userId: string } | Refusal> {
  const found = await linkedUser(person);
  if (typeof found === 'string') {
    log('warn', 'external-sign-in-refused', { reason: found });
    return found;
  }
  if (found.disabledAt) return 'disabled';
  return { userId: found.id };
}

async function linkedUser({ issuer, subject, email, emailVerified }: ExternalPerson) {
  const known = await db.externalIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { user: { select: { id: true, disabledAt: true } } },
  });
  if (known) return known.user;
  if (email === null || !emailVerified) return 'unverified' as const;
  return db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { email: email.toLowerCase() },
      select: { id: true, disabledAt: true },
    });
    if (!user) return 'no-account' as const;
    if (user.disabledAt) return user;
    const link = { issuer, subject, userId: user.id };
    // of two first sign-ins at the same time one writes it
    await tx.externalIdentity.createMany({ data: link, skipDuplicates: true });
    await recordAccountEvent(tx, user.id, { action: 'link', entity: 'external-identity', entityId: user.id });
    return user;
  });
}
