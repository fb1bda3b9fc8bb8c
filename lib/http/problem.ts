import { getTranslations } from 'next-intl/server';
import { AppError, STATUS, type ErrorCode } from '@/lib/errors';
import { logUnexpected } from '@/lib/log';
import type { FieldMistake } from '@/lib/http/validation';

/** RFC 9457. `errors` name the fields; `current` is what stands when an edit was stale. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ErrorCode | 'unexpected';
  detail: string;
  errors?: { field: string; message: string }[];
  current?: unknown;
  id?: string;
}

type Translate = Awaited<ReturnType<typeof getTranslations>>;

/** Any key may arrive from an error; one without a message falls back to the general words. */
function textOf(t: Translate, key: string, values?: Record<string, string | number>): string {
  return t.has(key as never) ? t(key as never, values as never) : t('invalid' as never);
}

function respond(problem: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}

/** The answer to an error that escaped a handler, in the reader's language. */
export async function problemResponse(
  error: unknown,
  context: { method: string; path: string },
): Promise<Response> {
  const t = (await getTranslations('errors')) as Translate;
  if (!(error instanceof AppError)) {
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
  const { field, values, current } = error.details;
  const detail = textOf(t, error.key, values);
  return respond({
    type: 'about:blank',
    title: textOf(t, `title.${error.code}`),
    status: STATUS[error.code],
    code: error.code,
    detail,
    ...(field === undefined ? {} : { errors: [{ field, message: detail }] }),
    ...(current === undefined ? {} : { current }),
  });
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
