import type { Instrumentation } from 'next';
import { requestScope } from '@/lib/request-scope';
import { asAppError } from '@/lib/database-error';

/**
 * Runs once when a server process starts: a mistake in the environment stops it here, named. What has to be done by itself,
 * whoever asks for what, begins.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { env } = await import('@/lib/env');
  env();
  const { sweepForms } = await import('@/lib/domain/consents/sweep-forms');
  sweepForms();
  const { startJobs } = await import('@/lib/flows/start-jobs');
  startJobs();
}

/** What a page threw. Its digest is the id that the person is shown; when the database is away, nothing else is wrong. */
export const onRequestError: Instrumentation.onRequestError = async (error, { method }, { routePath }) => {
  const known = asAppError(error);
  const scope = requestScope();
  // before anything is waited for: the status is about to be written
  if (known?.code === 'unavailable' && scope) scope.unavailable = true;
  const { log, logUnexpected } = await import('@/lib/log');
  const { digest } = error as { digest?: string };
  if (known) log('warn', known.code, { why: known.key, method, route: routePath, digest });
  else logUnexpected(error, { method, route: routePath, digest });
};
