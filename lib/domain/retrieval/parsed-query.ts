import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { Names } from '@/lib/core/retrieval/catalogue';
import { refsOf, type Query } from '@/lib/core/retrieval/query';
import { parseQuery } from '@/lib/core/retrieval/parse-query';
import type { QueryProblem } from '@/lib/core/retrieval/query-problem';
import { resolveNames } from '@/lib/core/retrieval/resolve-names';
import { loadCatalogue } from '@/lib/domain/retrieval/load-names';
import { loadThemes, themeEntries, type ThemeRow } from '@/lib/domain/retrieval/theme-entries';
import { AppError } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locale';

interface ParsedQuery {
  /** Of ids. */
  query: Query;
  /** Those of the study, when the query names any. */
  themes: readonly ThemeRow[];
}

/** A text as a query of ids. Throws `retrieval.…` beside `query`, with the place, when it is none. */
export async function parsedQuery(
  access: StudyAccess,
  text: string,
  locale: Locale = 'it',
): Promise<ParsedQuery> {
  const parsing = parseQuery(text);
  if (!parsing.ok) throw queryError(parsing.problem);
  const kinds = new Set(refsOf(parsing.query).map(({ kind }) => kind));
  const themes = kinds.delete('theme') ? await loadThemes(access) : [];
  const catalogue = await loadCatalogue(access, locale, kinds);
  const names = new Names({ ...catalogue, theme: themeEntries(themes, access, locale) });
  const resolved = resolveNames(parsing, names);
  if (!resolved.ok) throw queryError(resolved.problem);
  return { query: resolved.query, themes };
}

function queryError({ key, values, start, end }: QueryProblem): AppError {
  return new AppError('invalid', `retrieval.${key}`, {
    field: 'query',
    place: { start, end },
    ...(values && { values }),
  });
}
