import { ApiProblem } from '@/components/api/call-api';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

/** Why writes do not get through. */
export interface SendFailure {
  kind: 'unreachable' | 'signed-out';
  /** The server's words, if it said any. */
  detail: string | null;
}

/** Somebody else changed the very thing that an edit changes. */
export class Clash extends Error {
  constructor(readonly current: ExcerptView) {
    super('clash');
  }
}

// 408 and 429 say "later"; 401 says "sign in again", which does not make the work wrong.
const PASSING = [401, 408, 429];

export function isRefusal(error: unknown): boolean {
  if (error instanceof Clash) return true;
  return (
    error instanceof ApiProblem &&
    error.status >= 400 &&
    error.status < 500 &&
    !PASSING.includes(error.status)
  );
}

export function failureOf(error: unknown): SendFailure {
  const known = error instanceof ApiProblem ? error : null;
  return {
    kind: known?.status === 401 ? 'signed-out' : 'unreachable',
    detail: known?.body.detail ?? null,
  };
}

/** Whether the place it gives is in a text that is no longer the current one. */
export function isOfOtherVersion(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 409 && 'versionId' in error.fields;
}

/** The excerpt as it stands, which the answer to a stale edit brings. */
export function currentOf(error: unknown): ExcerptView | null {
  if (error instanceof Clash) return error.current;
  return error instanceof ApiProblem && error.status === 409
    ? ((error.body.current as ExcerptView | undefined) ?? null)
    : null;
}
