import { getTranslations } from 'next-intl/server';
import { AppError, STATUS } from '@/lib/errors';
import type { Problem } from '@/lib/http/problem-shape';
import { log, logUnexpected } from '@/lib/log';
import { asAppError } from '@/lib/database-error';
import { requestScope } from '@/lib/request-scope';
import type { FieldMistake } from '@/lib/http/validation';

type Translate = Awaited<ReturnType<typeof getTranslations>>;

/** Any key may arrive from an error; one without a message falls back to the general words. */
function textOf(t: Translate, key: string, values?: Record<string, string | number>): string {
  return t.has(key as never) ? t(key as never, values as never) : t('invalid' as never);
}

function respond(problem: Problem, retryAfter?: number): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
  });
}

/** The answer to an error that escaped a handler, in the reader's language. */
export async function problemResponse(error: unknown, method: string): Promise<Response> {
  const context = { method, path: requestScope()?.path };
  const t = (await getTranslations('errors')) as Translate;
  const known = error instanceof AppError ? error : asAppError(error);
  if (!known) {
    const id = logUnexpected(error, context);
    const detail = textOf(t, 'unexpected', { id });
    return respond({
      type: 'about:blank',
      title: textOf(t, 'title.unexpected'),
      status: 500,
      code: 'unexpected',
      detail,
      id,
    });
  }
  if (known !== error) log('warn', known.code, { why: known.key, ...context });
  const { field, place, values, current, retryAfter } = known.details;
  const detail = textOf(t, known.key, values);
  const problem: Problem = {
    type: 'about:blank',
    title: textOf(t, `title.${known.code}`),
    status: STATUS[known.code],
    code: known.code,
    detail,
    ...(field === undefined ? {} : { errors: [{ field, message: detail, ...(place && { place }) }] }),
    ...(current === undefined ? {} : { current }),
  };
  return respond(problem, retryAfter);
}

export async function mistakesResponse(mistakes: FieldMistake[]): Promise<Response> {
  const t = (await getTranslations('errors')) as Translate;
  const errors = mistakes.map(({ field, key, values }) => ({ field, message: textOf(t, key, values) }));
  return respond({
    type: 'about:blank',
    title: textOf(t, 'title.invalid'),
    status: STATUS.invalid,
    code: 'invalid',
    detail: errors.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join(' '),
    errors,
  });
}
