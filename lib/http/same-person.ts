import type { Identity } from '@/lib/auth';
import { AppError } from '@/lib/errors';

export const PERSON_HEADER = 'sinossi-person';

/**
 * A page sends along whose it is. When somebody else has signed in in that browser since, what it sends is not theirs: it is
 * refused as from nobody, and waits for its own person.
 */
export function requireSamePerson(headers: Headers, identity: Identity | null): void {
  const person = headers.get(PERSON_HEADER);
  if (person !== null && identity !== null && identity.userId !== person)
    throw new AppError('unauthenticated', 'otherPerson');
}
