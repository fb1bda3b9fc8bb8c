import { requestScope } from '@/lib/request-scope';

type Level = 'info' | 'warn' | 'error';

/** One JSON line. Never pass text of a study: ids, counts and names of fields only. */
export function log(level: Level, event: string, fields: Record<string, unknown> = {}): void {
  const requestId = requestScope()?.id;
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, requestId, ...fields });
  (level === 'error' ? process.stderr : process.stdout).write(`${line}\n`);
}

/** Logs an unexpected error and returns the id that the person is shown: the request's own. */
export function logUnexpected(error: unknown, fields: Record<string, unknown> = {}): string {
  const requestId = requestScope()?.id ?? crypto.randomUUID();
  const known = error instanceof Error ? { name: error.name, stack: stackOf(error) } : { name: typeof error };
  log('error', 'unexpected', { requestId, ...known, ...fields });
  return requestId;
}

/** Messages of database errors can quote values of the study: only the frames are kept. */
function stackOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12)
    .map((line) => line.trim());
}
