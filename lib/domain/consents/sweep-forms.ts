import 'server-only';
import { asAppError } from '@/lib/database-error';
import { destroyDueForms } from '@/lib/domain/consents/destroy-due-forms';
import { log, logUnexpected } from '@/lib/log';

const EVERY_MS = 60 * 60 * 1000;

/** Now and every hour, as long as the process lives. A time that failed is made up for by the next. */
export function sweepForms(): void {
  void sweep();
  setInterval(() => void sweep(), EVERY_MS).unref();
}

async function sweep(): Promise<void> {
  try {
    const destroyed = await destroyDueForms();
    if (destroyed > 0) log('info', 'forms-destroyed', { destroyed });
  } catch (error) {
    const known = asAppError(error);
    if (known) log('warn', known.code, { why: known.key, work: 'sweep-forms' });
    else logUnexpected(error, { work: 'sweep-forms' });
  }
}
