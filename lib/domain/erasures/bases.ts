import 'server-only';
import { z } from 'zod';
import type { Author } from '@/lib/access/door';
import type { Db } from '@/lib/db';

/** One thing that rests on excerpts. */
const restingShape = z.object({
  kind: z.enum(['coding', 'case', 'memo', 'theme-example', 'summary', 'submitted-summary']),
  count: z.int(),
  items: z
    .array(z.object({ id: z.uuid(), name: z.string(), count: z.int() }))
    .describe('Which themes, cases or summaries, those with most first.'),
});
export const restingListShape = z.array(restingShape.meta({ id: 'RestingOnExcerpts' }));
export type Resting = z.output<typeof restingShape>;

interface Base {
  kind: Resting['kind'];
  /** The tables that hold it: a test looks for those that are in no base. */
  tables: readonly string[];
  of: (tx: Db, author: Author, excerptIds: readonly string[]) => Promise<Resting['items']>;
}

/** Everything in a study that can rest on an excerpt. What is added to the comparison is added here. */
export const BASES: readonly Base[] = [
  {
    kind: 'coding',
    tables: ['coding'],
    of: (tx, { studyId }, ids) => tx.$queryRaw<Resting['items']>`
      SELECT t.id, t.name, count(*)::int AS count FROM coding c JOIN theme t ON t.study_id = c.study_id AND t.id = c.theme_id
      WHERE c.study_id = ${studyId}::uuid AND c.excerpt_id = ANY (${ids}::uuid[]) AND c.deleted_at IS NULL
      GROUP BY t.id, t.name ORDER BY 3 DESC, 2`,
  },
  {
    kind: 'case',
    tables: ['excerpt_case'],
    of: (tx, { studyId }, ids) => tx.$queryRaw<Resting['items']>`
      SELECT c.id, c.code || ' ' || c.title AS name, count(*)::int AS count
      FROM excerpt_case ec JOIN study_case c ON c.study_id = ec.study_id AND c.id = ec.case_id
      WHERE ec.study_id = ${studyId}::uuid AND ec.excerpt_id = ANY (${ids}::uuid[])
      GROUP BY c.id, c.code, c.title ORDER BY 3 DESC, 2`,
  },
  {
    kind: 'memo',
    tables: ['excerpt'],
    of: (tx, { studyId }, ids) => tx.$queryRaw<Resting['items']>`
      SELECT d.id, d.title AS name, count(*)::int AS count
      FROM excerpt e JOIN document d ON d.study_id = e.study_id AND d.id = e.document_id
      WHERE e.study_id = ${studyId}::uuid AND e.id = ANY (${ids}::uuid[]) AND e.memo <> ''
      GROUP BY d.id, d.title ORDER BY 3 DESC, 2`,
  },
  {
    kind: 'theme-example',
    tables: ['theme_example'],
    of: (tx, { studyId }, ids) => tx.$queryRaw<Resting['items']>`
      SELECT t.id, t.name, count(*)::int AS count
      FROM theme_example x JOIN theme t ON t.study_id = x.study_id AND t.id = x.theme_id
      WHERE x.study_id = ${studyId}::uuid AND x.excerpt_id = ANY (${ids}::uuid[])
      GROUP BY t.id, t.name ORDER BY 3 DESC, 2`,
  },
  {
    kind: 'summary',
    tables: ['summary'],
    of: (tx, { studyId }, ids) => tx.$queryRaw<Resting['items']>`
      SELECT s.id, s.title AS name, cited.count FROM summary s, LATERAL (
        SELECT count(*)::int AS count FROM jsonb_path_query(s.content, '$.**.excerptId') AS cited(id)
        WHERE (cited.id #>> '{}')::uuid = ANY (${ids}::uuid[])) AS cited
      WHERE s.study_id = ${studyId}::uuid AND cited.count > 0 ORDER BY 3 DESC, 2`,
  },
  {
    kind: 'submitted-summary',
    tables: ['summary_version'],
    of: (tx, { studyId }, ids) => tx.$queryRaw<Resting['items']>`
      SELECT v.summary_id AS id, v.title || ' (' || v.number || ')' AS name, cited.count FROM summary_version v, LATERAL (
        SELECT count(*)::int AS count FROM jsonb_path_query(v.content, '$.**.excerptId') AS cited(id)
        WHERE (cited.id #>> '{}')::uuid = ANY (${ids}::uuid[])) AS cited
      WHERE v.study_id = ${studyId}::uuid AND cited.count > 0 ORDER BY 3 DESC, 2`,
  },
];

/** Tables that are no evidence: where an excerpt stood in a former version, and memos, which cite none. */
export const NO_EVIDENCE = ['excerpt_anchor', 'memo'];

/** What rests on the excerpts, kinds without any left out. */
export async function restingOn(tx: Db, author: Author, excerptIds: readonly string[]): Promise<Resting[]> {
  const resting: Resting[] = [];
  for (const { kind, of } of BASES) {
    const items = await of(tx, author, excerptIds);
    const count = items.reduce((sum, item) => sum + item.count, 0);
    if (count > 0) resting.push({ kind, count, items });
  }
  return resting;
}
