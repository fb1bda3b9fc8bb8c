import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Comparison } from '@/lib/core/retrieval/query';
import type { Days } from '@/lib/core/retrieval/date-condition';
import {
  codingsSql,
  isOfSets,
  isSome,
  weightSql,
  type PlaceColumns,
} from '@/lib/domain/retrieval/coding-sql';
import { besideSql } from '@/lib/domain/retrieval/proximity-sql';
import type { CodingSet, ResolvedQuery } from '@/lib/domain/retrieval/resolve-query';

/** Days of the interface are those of Rome. */
const TIME_ZONE = 'Europe/Rome';

/**
 * A condition on a row, never null. What is looked up of each row is a value and not EXISTS, which PostgreSQL might join
 * first: all that a theme ever took, read for one page of it.
 */
export function conditionSql(query: ResolvedQuery, x: PlaceColumns): Prisma.Sql {
  switch (query.kind) {
    case 'and':
    case 'or':
      return Prisma.sql`(${Prisma.join(
        query.items.map((item) => conditionSql(item, x)),
        query.kind === 'and' ? ' AND ' : ' OR ',
      )})`;
    case 'not':
      return Prisma.sql`NOT ${conditionSql(query.item, x)}`;
    case 'themes':
      return hasOneOf(x, query.sets);
    case 'proximity':
      return Prisma.sql`(${hasOneOf(x, query.left)} AND ${besideSql(query, x)})`;
    case 'documents':
      return Prisma.sql`(${x.documentId} = ANY (${[...query.ids]}::uuid[]))`;
    case 'weight':
      return hasCoding(x, weightSql(query.bound));
    case 'coded':
      return hasCoding(x, codedSql(query.comparison, query.days));
    case 'case':
      return caseSql(query.id, x);
    case 'speaker':
      return speakerSql(query.id, x);
    case 'coder':
      return Prisma.sql`(${x.coderId} = ${query.id}::uuid)`;
    case 'key':
      return isSome(ofExcerpt(x, Prisma.sql`e.is_key = ${String(query.value)}::boolean`));
    case 'text':
      return isSome(ofExcerpt(x, Prisma.sql`e.quote ILIKE ${query.pattern}`));
    case 'memo':
      return isSome(ofExcerpt(x, Prisma.sql`e.memo ILIKE ${query.pattern}`));
  }
}

function hasOneOf(x: PlaceColumns, sets: readonly CodingSet[]): Prisma.Sql {
  return isOfSets(x, sets) ? Prisma.sql`true` : hasCoding(x, codingsSql(sets));
}

function hasCoding({ studyId, excerptId }: PlaceColumns, condition: Prisma.Sql): Prisma.Sql {
  return isSome(Prisma.sql`
    SELECT true FROM coding c
    WHERE c.study_id = ${studyId}::uuid AND c.excerpt_id = ${excerptId} AND c.deleted_at IS NULL AND ${condition}`);
}

function ofExcerpt({ studyId, excerptId }: PlaceColumns, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT true FROM excerpt e WHERE e.study_id = ${studyId}::uuid AND e.id = ${excerptId} AND ${condition}`;
}

function codedSql(comparison: Comparison, { first, last }: Days): Prisma.Sql {
  const dawn = Prisma.sql`(${first}::date::timestamp AT TIME ZONE ${TIME_ZONE})`;
  const midnight = Prisma.sql`((${last}::date + 1)::timestamp AT TIME ZONE ${TIME_ZONE})`;
  switch (comparison) {
    case '=':
      return Prisma.sql`c.created_at >= ${dawn} AND c.created_at < ${midnight}`;
    case '<':
      return Prisma.sql`c.created_at < ${dawn}`;
    case '<=':
      return Prisma.sql`c.created_at < ${midnight}`;
    case '>':
      return Prisma.sql`c.created_at >= ${midnight}`;
    case '>=':
      return Prisma.sql`c.created_at >= ${dawn}`;
  }
}

function caseSql(id: string | null, { studyId, excerptId, caseId }: PlaceColumns): Prisma.Sql {
  if (id !== null && id === caseId) return Prisma.sql`true`;
  const cases = Prisma.sql`SELECT true FROM excerpt_case ec WHERE ec.study_id = ${studyId}::uuid AND ec.excerpt_id = ${excerptId}`;
  if (id === null) return Prisma.sql`NOT ${isSome(cases)}`;
  return isSome(Prisma.sql`${cases} AND ec.case_id = ${id}::uuid`);
}

function speakerSql(participantId: string, { studyId, excerptId }: PlaceColumns): Prisma.Sql {
  return isSome(Prisma.sql`
    SELECT true FROM excerpt e JOIN speaker sp ON sp.study_id = e.study_id AND sp.document_id = e.document_id
    WHERE e.study_id = ${studyId}::uuid AND e.id = ${excerptId} AND sp.participant_id = ${participantId}::uuid
      AND sp.label = ANY (e.speakers)`);
}
