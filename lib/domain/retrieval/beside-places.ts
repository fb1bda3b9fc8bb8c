import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { afterSql } from '@/lib/domain/excerpts/after-place';
import type { ExcerptPlace } from '@/lib/domain/excerpts/excerpt-cursor';
import { codingsSql, type PlaceColumns } from '@/lib/domain/retrieval/coding-sql';
import { conditionSql } from '@/lib/domain/retrieval/condition-sql';
import type { ProximityWalk, RetrievalPlan } from '@/lib/domain/retrieval/plan-retrieval';
import type { ResolvedProximity } from '@/lib/domain/retrieval/proximity-sql';

/**
 * The places (document_id, start, excerpt_id), in no order, of what has one theme beside another and meets the rest of its query, in
 * some documents (a uuid[]). The codings of both are read once and meet by the stretches of text that they touch: to look for the other
 * theme around each coding would go down into the index as often as there are codings times themes, and to hold every coding against
 * every other of a long document takes longer still.
 */
export function besidePlacesSql(
  plan: RetrievalPlan,
  { near, rest }: ProximityWalk,
  documentIds: Prisma.Sql,
  after: ExcerptPlace | null,
): Prisma.Sql {
  const { studyId } = plan;
  const x: PlaceColumns = {
    studyId,
    documentId: Prisma.sql`x.document_id`,
    start: Prisma.sql`x.start`,
    end: Prisma.sql`x."end"`,
    excerptId: Prisma.sql`x.excerpt_id`,
    coderId: Prisma.sql`x.coder_id`,
    themeIds: plan.themeIds,
    caseId: null,
    longest: plan.longest,
  };
  const others = rest.map((part) => Prisma.sql`AND ${conditionSql(part, x)}`);
  const documents = Prisma.sql`ANY (${documentIds})`;
  const { from, to, texts } = reachOf(near, studyId, documents);
  return Prisma.sql`
    WITH ${texts.made} beside AS MATERIALIZED (
      SELECT y.document_id, y.excerpt_id, y.theme_id, y.start, y."end" FROM coding y
      WHERE y.study_id = ${studyId}::uuid AND ${codingsSql(near.right, 'y')} AND y.document_id = ${documents} AND y.deleted_at IS NULL
    ), x AS MATERIALIZED (
      SELECT c.document_id, c.excerpt_id, c.theme_id, c.start, c."end", c.coder_id, ${from} AS reach_from, ${to} AS reach_to
      FROM coding c ${texts.joined}
      WHERE c.study_id = ${studyId}::uuid AND ${codingsSql(near.left)} AND c.document_id = ${documents} AND c.deleted_at IS NULL
        ${afterSql(Prisma.sql`c.document_id, c.start, c.excerpt_id`, after)}
    )
    SELECT DISTINCT x.document_id, x.start, x.excerpt_id
    FROM x CROSS JOIN LATERAL generate_series(
      greatest(least(x.start, x.reach_from) - (SELECT max("end" - start) FROM beside), 0) / ${STRETCH},
      least(greatest(x."end", x.reach_to), (SELECT max(start) FROM beside)) / ${STRETCH}
    ) AS reached (stretch)
    WHERE EXISTS (SELECT FROM beside) AND EXISTS (
      SELECT FROM beside y
      WHERE y.document_id = x.document_id AND y.start / ${STRETCH} = reached.stretch
        AND (y.excerpt_id, y.theme_id) <> (x.excerpt_id, x.theme_id) AND ${STANDS[near.relation]}
    ) ${Prisma.join([Prisma.empty, ...others], ' ')}`;
}

/** In UTF-16 code units: about as long as what is coded, so that most codings touch one or two. */
const STRETCH = Prisma.raw('2000');

/** How a coding `y` stands to `x`, whose reach goes from the first end to the last start of what is not too far off. */
const STANDS: Record<ResolvedProximity['relation'], Prisma.Sql> = {
  overlapping: Prisma.sql`y.start < x."end" AND y."end" > x.start`,
  within: Prisma.sql`y.start <= x.start AND y."end" >= x."end"`,
  containing: Prisma.sql`y.start >= x.start AND y."end" <= x."end"`,
  near: Prisma.sql`y.start <= x.reach_to AND y."end" >= x.reach_from`,
  followed: Prisma.sql`y.start >= x."end" AND y.start <= x.reach_to`,
  preceded: Prisma.sql`y."end" <= x.start AND y."end" >= x.reach_from`,
};

/** Both ends of the reach of a coding `c`, and what must be made and joined to say them: where the paragraphs of its text begin. */
function reachOf({ distance }: ResolvedProximity, studyId: string, documents: Prisma.Sql) {
  const none = { made: Prisma.empty, joined: Prisma.empty };
  if (distance === null) return { from: Prisma.sql`c.start`, to: Prisma.sql`c."end"`, texts: none };
  const far = Prisma.sql`${String(distance.value)}::int`;
  if (distance.unit === 'characters')
    return { from: Prisma.sql`c.start - ${far}`, to: Prisma.sql`c."end" + ${far}`, texts: none };
  // a range touches a paragraph by a character of it: its end lies past the paragraph's start
  return {
    from: Prisma.sql`coalesce(text.starts[width_bucket(c.start, text.starts) - ${far}], 0) + 1`,
    to: Prisma.sql`coalesce(text.starts[width_bucket(c."end" - 1, text.starts) + 1 + ${far}], 1000000000) - 1`,
    texts: {
      made: Prisma.sql`text AS MATERIALIZED (
        SELECT d.id, array_agg(p.block_start ORDER BY p.block_start) AS starts
        FROM document d JOIN paragraph p ON p.study_id = d.study_id AND p.version_id = d.current_version_id
        WHERE d.study_id = ${studyId}::uuid AND d.id = ${documents}
        GROUP BY d.id
      ),`,
      joined: Prisma.sql`JOIN text ON text.id = c.document_id`,
    },
  };
}
