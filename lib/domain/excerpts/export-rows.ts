import 'server-only';
import { escapeLiteral } from 'pg';
import { Prisma } from '@/generated/prisma/client';
import { copyPool } from '@/lib/db';
import { restrictedExcerptsSql } from '@/lib/domain/consents/excerpt-consent-sql';
import { filterSql, type ResolvedFilter } from '@/lib/domain/excerpts/resolve-filter';
import {
  CASE_SEPARATOR,
  THEME_SEPARATOR,
  type ExcerptColumn,
  type ExcerptRow,
} from '@/lib/exchange/export/excerpt-row';

const BATCH = 1_000;

const COLUMNS: Record<ExcerptColumn, Prisma.Sql> = {
  study: Prisma.sql`s.title`,
  caseLabels: Prisma.sql`coalesce((
    SELECT string_agg(sc.code || ' ' || sc.title, ${CASE_SEPARATOR} ORDER BY sc.position, sc.code)
    FROM excerpt_case ec JOIN study_case sc ON sc.study_id = ec.study_id AND sc.id = ec.case_id
    WHERE ec.study_id = c.study_id AND ec.excerpt_id = c.excerpt_id
  ), '')`,
  interviewNumber: Prisma.sql`i.number`,
  citation: Prisma.sql`CASE WHEN i.number IS NULL THEN '(Doc. ' || d.number || ')' ELSE '(Int. ' || i.number || ')' END`,
  wording: Prisma.sql`d.wording::text`,
  document: Prisma.sql`d.title`,
  speaker: Prisma.sql`e.speaker`,
  themePath: Prisma.sql`tree.path`,
  theme: Prisma.sql`tree.name`,
  quote: Prisma.sql`CASE WHEN restricted.consent IS NULL THEN e.quote ELSE '' END`,
  memo: Prisma.sql`e.memo`,
  coder: Prisma.sql`u.name`,
  codedAt: Prisma.sql`to_char(c.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  start: Prisma.sql`e.start_code_point`,
  end: Prisma.sql`e.end_code_point`,
  documentSha256: Prisma.sql`v.sha256`,
  consent: Prisma.sql`coalesce(restricted.consent, 'VERBATIM')`,
  state: Prisma.sql`e.state::text`,
  keyQuote: Prisma.sql`CASE WHEN e.is_key THEN 'YES' ELSE 'NO' END`,
  weight: Prisma.sql`c.weight`,
};

const CODING_COLUMNS = {
  documentId: Prisma.sql`c.document_id`,
  excerptId: Prisma.sql`c.excerpt_id`,
  coderId: Prisma.sql`c.coder_id`,
};

const TEXT_ORDER = Prisma.sql`c.document_id, c.start, c.excerpt_id, c.created_at, c.id`;

/**
 * A query of `ExcerptRow`s, one for each of the codings `c` of a condition, by document, in the order of the text, as far as those
 * who speak agreed to it: of a paraphrase alone there is no quote, and what may not leave is not there. Its values stand in it
 * as literals, since COPY and cursors take no parameters. `order`: what they are ordered by before, `…, `.
 */
export function rowsSqlOf(studyId: string, codings: Prisma.Sql, order = Prisma.empty): string {
  const columns = Object.entries(COLUMNS).map(
    ([name, sql]) => Prisma.sql`${sql} AS ${Prisma.raw(`"${name}"`)}`,
  );
  return withLiterals(Prisma.sql`
    WITH RECURSIVE tree AS (
      SELECT id, name, name AS path FROM theme WHERE study_id = ${studyId}::uuid AND parent_id IS NULL
      UNION ALL
      SELECT child.id, child.name, tree.path || ${THEME_SEPARATOR} || child.name
      FROM tree JOIN theme child ON child.study_id = ${studyId}::uuid AND child.parent_id = tree.id
    ), restricted AS MATERIALIZED (${restrictedExcerptsSql(studyId)})
    SELECT ${Prisma.join(columns, ', ')}
    FROM coding c
    JOIN excerpt e ON e.study_id = c.study_id AND e.id = c.excerpt_id
    LEFT JOIN restricted ON restricted.document_id = e.document_id AND restricted.speakers = e.speakers
    JOIN version v ON v.study_id = e.study_id AND v.id = e.version_id
    JOIN document d ON d.study_id = c.study_id AND d.id = c.document_id
    LEFT JOIN interview i ON i.study_id = d.study_id AND i.id = d.interview_id
    JOIN study s ON s.id = c.study_id
    JOIN tree ON tree.id = c.theme_id
    JOIN app_user u ON u.id = c.coder_id
    WHERE ${codings} AND (restricted.consent IS NULL OR restricted.consent = 'PARAPHRASE')
    ORDER BY ${order} ${TEXT_ORDER}`);
}

/** A condition on the codings `c`: those of the filter, live. */
export function codingsOf(filter: ResolvedFilter): Prisma.Sql {
  const { studyId, themeIds } = filter;
  const ofThemes = themeIds ? Prisma.sql`AND c.theme_id = ANY (${themeIds}::uuid[])` : Prisma.empty;
  return Prisma.sql`c.study_id = ${studyId}::uuid AND c.deleted_at IS NULL ${ofThemes} ${filterSql(filter, CODING_COLUMNS)}`;
}

/** The rows of a query as a cursor gives them, a batch at a time, all of one moment. */
export async function* readRows(sql: string): AsyncGenerator<ExcerptRow> {
  const client = await copyPool().connect();
  let whole = false;
  try {
    await client.query(
      `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; DECLARE exported NO SCROLL CURSOR FOR ${sql}`,
    );
    for (;;) {
      const { rows } = await client.query<ExcerptRow>(`FETCH ${BATCH} FROM exported`);
      yield* rows;
      if (rows.length < BATCH) break;
    }
    await client.query('COMMIT');
    whole = true;
  } finally {
    // a connection left in the middle is not used again
    client.release(!whole);
  }
}

function withLiterals({ strings, values }: Prisma.Sql): string {
  return strings.map((text, i) => (i < values.length ? text + literal(values[i]) : text)).join('');
}

function literal(value: unknown): string {
  if (typeof value === 'string') return escapeLiteral(value);
  if (Array.isArray(value)) return escapeLiteral(`{${value.map((item) => JSON.stringify(item)).join(',')}}`);
  throw new TypeError(`no literal for a ${typeof value}`);
}
