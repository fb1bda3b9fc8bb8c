/** What can go wrong by a caller's doing; everything else is unexpected, logged with an id and never shown. */
export type ErrorCode =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'unsupported'
  | 'throttled'
  | 'unavailable';

export const STATUS: Record<ErrorCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  throttled: 429,
  unavailable: 503,
};

export interface ErrorDetails {
  /** The field of the input the message belongs beside. */
  field?: string;
  /** Where in the field's text, in UTF-16 units, half-open. */
  place?: { start: number; end: number };
  /** Values of the message's placeholders. */
  values?: Record<string, string | number>;
  /** For a stale edit: the state that stands now. */
  current?: unknown;
  /** Seconds after which it may be tried again. */
  retryAfter?: number;
}

export class AppError extends Error {
  /** `key` is a message key below `errors`, such as `theme.cycle`. */
  constructor(
    readonly code: ErrorCode,
    readonly key: string,
    readonly details: ErrorDetails = {},
  ) {
    super(key);
    this.name = 'AppError';
  }
}

export function notFound(): AppError {
  return new AppError('not-found', 'notFound');
}

/** A stale write: `current` is shown beside what the person wrote. */
export function staleEdit(current: unknown): AppError {
  return new AppError('conflict', 'stale', { current });
}
