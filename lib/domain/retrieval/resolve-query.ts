import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { descendantIds, type FlatTheme } from '@/lib/core/coding/theme-tree';
import { daysOf, meetsDays, type Days } from '@/lib/core/retrieval/date-condition';
import type {
  Comparison,
  Condition,
  Distance,
  Query,
  Ref,
  Relation,
  ThemeTerm,
  WeightBound,
} from '@/lib/core/retrieval/query';
import { db } from '@/lib/db';
import { notFound } from '@/lib/errors';

/** Codings of any of the themes, under every one of the bounds. */
export interface CodingSet {
  themeIds: readonly string[];
  weights: readonly WeightBound[];
}

/** A query in terms of the rows that it meets. */
export type ResolvedQuery =
  | { kind: 'and' | 'or'; items: readonly ResolvedQuery[] }
  | { kind: 'not'; item: ResolvedQuery }
  | { kind: 'themes'; sets: readonly CodingSet[] }
  | {
      kind: 'proximity';
      relation: Relation;
      distance: Distance | null;
      left: readonly CodingSet[];
      right: readonly CodingSet[];
    }
  /** Live documents. */
  | { kind: 'documents'; ids: readonly string[] }
  | { kind: 'weight'; bound: WeightBound }
  | { kind: 'coded'; comparison: Comparison; days: Days }
  /** Null: to be assigned. */
  | { kind: 'case'; id: string | null }
  | { kind: 'speaker' | 'coder'; id: string }
  | { kind: 'key'; value: boolean }
  /** For ILIKE. */
  | { kind: 'text' | 'memo'; pattern: string };

interface DocumentFacts {
  id: string;
  wording: 'VERBATIM' | 'NOTES';
  interviewId: string | null;
  date: string | null;
}

/** A query of ids. Conditions on documents are answered here, so that pages read the documents' own part of the index. */
export async function resolveQuery(
  { studyId }: StudyAccess,
  query: Query,
  themes: Facts['themes'],
): Promise<ResolvedQuery> {
  const kinds = kindsOf(query);
  const documents = ['interview', 'document', 'date', 'wording'].some((kind) => kinds.has(kind))
    ? await db.$queryRaw<DocumentFacts[]>`
        SELECT d.id, d.wording::text AS wording, d.interview_id AS "interviewId", i.date
        FROM document d LEFT JOIN interview i ON i.study_id = d.study_id AND i.id = d.interview_id
        WHERE d.study_id = ${studyId}::uuid AND d.deleted_at IS NULL`
    : [];
  return resolved(query, { themes, documents });
}

interface Facts {
  themes: readonly Pick<FlatTheme, 'id' | 'parentId'>[];
  documents: readonly DocumentFacts[];
}

function resolved(query: Query, facts: Facts): ResolvedQuery {
  switch (query.kind) {
    case 'and':
    case 'or':
      return { kind: query.kind, items: query.items.map((item) => resolved(item, facts)) };
    case 'not':
      return { kind: 'not', item: resolved(query.item, facts) };
    default:
      return resolvedCondition(query, facts);
  }
}

function resolvedCondition(query: Condition, { themes, documents }: Facts): ResolvedQuery {
  switch (query.kind) {
    case 'theme':
      return { kind: 'themes', sets: codingSets([query], themes) };
    case 'proximity': {
      const { kind, relation, distance } = query;
      const [left, right] = [codingSets(query.left, themes), codingSets(query.right, themes)];
      return { kind, relation, distance, left, right };
    }
    case 'interview':
    case 'document': {
      const test = documentTest({ kind: query.kind, ref: query.ref });
      return { kind: 'documents', ids: documents.filter(test).map(({ id }) => id) };
    }
    case 'date':
    case 'wording':
      return { kind: 'documents', ids: documents.filter(documentTest(query)).map(({ id }) => id) };
    case 'coded':
      return { kind: 'coded', comparison: query.comparison, days: daysIn(query.value) };
    case 'weight':
      return { kind: 'weight', bound: { comparison: query.comparison, value: query.value } };
    case 'case':
      return { kind: 'case', id: query.ref && idOf(query.ref) };
    case 'speaker':
    case 'coder':
      return { kind: query.kind, id: idOf(query.ref) };
    case 'key':
      return query;
    case 'text':
    case 'memo':
      return { kind: query.kind, pattern: `%${query.words.replaceAll(/[\\%_]/g, '\\$&')}%` };
  }
}

type OfDocument =
  { kind: 'interview' | 'document'; ref: Ref } | Extract<Condition, { kind: 'date' } | { kind: 'wording' }>;

function documentTest(query: OfDocument): (document: DocumentFacts) => boolean {
  switch (query.kind) {
    case 'interview':
      return ({ interviewId }) => interviewId === idOf(query.ref);
    case 'document':
      return ({ id }) => id === idOf(query.ref);
    case 'wording':
      return ({ wording }) => wording === query.value;
    case 'date': {
      const wanted = daysIn(query.value);
      return ({ date }) => {
        const held = date === null ? null : daysOf(date);
        return held !== null && meetsDays(held, query.comparison, wanted);
      };
    }
  }
}

/** Those without bounds are one set. */
function codingSets(
  terms: readonly ThemeTerm[],
  themes: readonly Pick<FlatTheme, 'id' | 'parentId'>[],
): CodingSet[] {
  const branch = ({ ref, only }: ThemeTerm) => (only ? [idOf(ref)] : [...descendantIds(themes, idOf(ref))]);
  const free = terms.filter(({ weights }) => weights.length === 0);
  const bound = terms.filter(({ weights }) => weights.length > 0);
  return [
    ...(free.length > 0 ? [{ themeIds: [...new Set(free.flatMap(branch))], weights: [] }] : []),
    ...bound.map((term) => ({ themeIds: branch(term), weights: term.weights })),
  ];
}

function kindsOf(query: Query): Set<string> {
  if (query.kind === 'not') return kindsOf(query.item);
  if (query.kind !== 'and' && query.kind !== 'or') return new Set([query.kind]);
  return new Set(query.items.flatMap((item) => [...kindsOf(item)]));
}

function idOf(ref: Ref): string {
  if ('id' in ref) return ref.id;
  throw new TypeError('a name was not resolved');
}

function daysIn(date: string): Days {
  const days = daysOf(date);
  if (!days) throw notFound();
  return days;
}
