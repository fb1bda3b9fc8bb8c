import 'server-only';
import { countAttempt, forgetAttempt, throttled, type Pace } from '@/lib/domain/accounts/throttle';

/** An attempt counted at a pace. */
export type Count = readonly [Pace, subject: string];

const BY_ADDRESS: Pace = { kind: 'sign-in-address', burst: 100, seconds: 10 };
const BY_ACCOUNT: Pace = { kind: 'sign-in-account', burst: 50, seconds: 10 };
const BY_BOTH: Pace = { kind: 'sign-in', burst: 10, seconds: 60 };
const BY_DEVICE: Pace = { kind: 'sign-in-device', burst: 10, seconds: 60 };

export interface Caller {
  /** As `clientAddress` says. */
  address: string;
  /** Of a browser that has signed in to this account before: what its cookie says, else null. */
  device: string | null;
}

/**
 * What a wrong password is counted against, by the address typed, be there such an account or not. A browser that its
 * owner has used is counted by itself: whatever strangers try, it stays open. Elsewhere all limits count together, and
 * even the one of the account lets an attempt through every few seconds.
 */
export function passwordCounts(email: string, { address, device }: Caller): Count[] {
  if (device !== null) return [[BY_DEVICE, device]];
  return [
    [BY_ACCOUNT, email],
    [BY_BOTH, `${email} ${address}`],
    [BY_ADDRESS, address],
  ];
}

/** Counts an attempt everywhere, or nowhere and refuses it. */
export async function countAll(counts: readonly Count[], key: string): Promise<void> {
  for (const [index, [pace, subject]] of counts.entries()) {
    const wait = await countAttempt(pace, subject);
    if (wait === 0) continue;
    await forgetAll(counts.slice(0, index));
    throw throttled(wait, key);
  }
}

export async function forgetAll(counts: readonly Count[]): Promise<void> {
  for (const [pace, subject] of counts) await forgetAttempt(pace, subject);
}
