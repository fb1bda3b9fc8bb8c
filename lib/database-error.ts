import { AppError } from '@/lib/errors';

/** Seconds after which it is worth while to ask again. */
const RETRY_AFTER = 5;

/** What the layers on the way to PostgreSQL say of one error: Prisma's code, PostgreSQL's or the socket's, the driver's words. */
interface Traces {
  code?: unknown;
  message?: unknown;
  /** Of an error of the driver adapter that no query wraps: one at the beginning or the end of a transaction. */
  cause?: unknown;
  meta?: { driverAdapterError?: { cause?: unknown } };
}

const TRACES = ['code', 'kind', 'originalCode'] as const;

/** The codes that one layer gives. */
function codesIn(layer: unknown): string[] {
  if (typeof layer !== 'object' || layer === null) return [];
  const given = layer as Partial<Record<(typeof TRACES)[number], unknown>>;
  return TRACES.map((name) => given[name]).filter((code) => typeof code === 'string');
}

const AWAY = new Set([
  ...['P1001', 'P1002', 'P1008', 'P1017'],
  ...['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'],
  // ended by an administrator, by a crash, or still starting
  ...['57P01', '57P02', '57P03'],
]);
const BUSY = new Set(['P2024', 'P2028', 'P2037', 'TooManyConnections', '53300', '53400']);
const FULL = new Set(['53100']);
/** A null byte, in a text or in JSON: the one character that PostgreSQL does not store. */
const NULL_CHARACTER = new Set(['22021', '22P05']);

/** Of the driver itself, which gives these no code. */
const AWAY_WORDS = /\bConnection terminated|has encountered a connection error|\bQuery read timeout/;
const BUSY_WORDS = /\btimeout exceeded when trying to connect/;

/**
 * The error to answer with when the database did not answer, had too many connections or no room left: whoever asked can ask again,
 * nothing of theirs was wrong. Also for a character that it cannot store. Null for every other error.
 */
export function asAppError(error: unknown): AppError | null {
  if (!(error instanceof Error) || error instanceof AppError) return null;
  const { meta, cause } = error as Traces;
  const codes = [error, cause, meta?.driverAdapterError?.cause].flatMap(codesIn);
  const isOne = (of: ReadonlySet<string>) => codes.some((each) => of.has(each));
  const isAway = isOne(AWAY) || codes.some((each) => each.startsWith('08')) || AWAY_WORDS.test(error.message);
  if (isOne(NULL_CHARACTER)) return new AppError('invalid', 'nullCharacter');
  if (isOne(FULL)) return unavailable('diskFull');
  if (isOne(BUSY) || BUSY_WORDS.test(error.message)) return unavailable('databaseBusy');
  return isAway ? unavailable('databaseAway') : null;
}

function unavailable(key: string): AppError {
  return new AppError('unavailable', key, { retryAfter: RETRY_AFTER });
}
