import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { refsOf, type Query } from '@/lib/core/retrieval/query';
import { parseQuery } from '@/lib/core/retrieval/parse-query';
import type { QueryProblem } from '@/lib/core/retrieval/query-problem';
import { resolveNames } from '@/lib/core/retrieval/resolve-names';
import { loadNames } from '@/lib/domain/retrieval/load-names';
import { AppError } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locale';

/** A text as a query of ids. Throws `retrieval.…` beside `query`, with the place, when it is none. */
export async function parsedQuery(access: StudyAccess, text: string, locale: Locale = 'it'): Promise<Query> {
  const parsing = parseQuery(text);
  if (!parsing.ok) throw queryError(parsing.problem);
  const kinds = new Set(refsOf(parsing.query).map(({ kind }) => kind));
  const resolved = resolveNames(parsing, await loadNames(access, locale, kinds));
  if (!resolved.ok) throw queryError(resolved.problem);
  return resolved.query;
}

function queryError({ key, values, start, end }: QueryProblem): AppError {
  return new AppError('invalid', `retrieval.${key}`, {
    field: 'query',
    place: { start, end },
    ...(values && { values }),
  });
}
