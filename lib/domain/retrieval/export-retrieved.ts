import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { requireAbility, type StudyAccess } from '@/lib/access/door';
import type { Grouping } from '@/lib/core/retrieval/group-places';
import { printQuery } from '@/lib/core/retrieval/print-query';
import { refsOf } from '@/lib/core/retrieval/query';
import { withNames } from '@/lib/core/retrieval/resolve-names';
import { exportCodings, type ExportedFile, type ExportOptions } from '@/lib/domain/excerpts/export-excerpts';
import { previewOf, type ExportPreview } from '@/lib/domain/excerpts/preview-export';
import { loadNames } from '@/lib/domain/retrieval/load-names';
import { parsedQuery } from '@/lib/domain/retrieval/parsed-query';
import { planOf } from '@/lib/domain/retrieval/retrieve';
import { retrievedIdsSql } from '@/lib/domain/retrieval/retrieval-places';

interface Wish extends Omit<ExportOptions, 'groupBy'> {
  group?: Grouping | undefined;
}

/** What meets a query as a file, a row a coding, in the order of its groups; as far as consent lets it leave. */
export async function exportRetrieved(
  access: StudyAccess,
  text: string,
  { group, ...options }: Wish,
): Promise<ExportedFile> {
  requireAbility(access, 'excerpts:export');
  const codings = await codingsOfQuery(access, text);
  const lines = async () => [await queryInWords(access, text, options)];
  const order = group && ORDERS[group];
  return exportCodings(
    access,
    { codings, lines, ...(order && { order }) },
    { ...options, groupBy: group ?? 'interview' },
  );
}

export async function previewRetrieved(access: StudyAccess, text: string): Promise<ExportPreview> {
  requireAbility(access, 'excerpts:export');
  return previewOf(access, await codingsOfQuery(access, text));
}

async function codingsOfQuery(access: StudyAccess, text: string): Promise<Prisma.Sql> {
  const plan = await planOf(access, text);
  return Prisma.sql`
    c.study_id = ${plan.studyId}::uuid AND c.deleted_at IS NULL AND c.excerpt_id IN (${retrievedIdsSql(plan)})`;
}

async function queryInWords(access: StudyAccess, text: string, { locale }: Wish): Promise<string> {
  const { query } = await parsedQuery(access, text, locale);
  const names = await loadNames(access, locale, new Set(refsOf(query).map(({ kind }) => kind)));
  return printQuery(withNames(query, names), locale);
}

/** As on the page; an excerpt of several cases stands with the first of them. */
const ORDERS: Record<Grouping, Prisma.Sql> = {
  case: Prisma.sql`(
    SELECT min(lpad(sc.position::text, 10, '0') || sc.code)
    FROM excerpt_case ec JOIN study_case sc ON sc.study_id = ec.study_id AND sc.id = ec.case_id
    WHERE ec.study_id = c.study_id AND ec.excerpt_id = c.excerpt_id
  ) NULLS LAST,`,
  theme: Prisma.sql`tree.path,`,
  interview: Prisma.sql`i.number NULLS LAST, d.number,`,
};
