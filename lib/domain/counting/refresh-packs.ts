import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { countPool } from '@/lib/db';

/** In one statement: seconds of work where all packs of a large study are to be made. */
const DOCUMENTS_AT_ONCE = 200;

/** Makes the packs of these documents anew (lib/core/counting/pack.ts), those that nobody has made anew meanwhile. */
export async function refreshPacks(studyId: string, documentIds: readonly string[]): Promise<void> {
  // What is touched meanwhile is for the next reader: under constant writing there would be no end.
  for (let from = 0; from < documentIds.length; from += DOCUMENTS_AT_ONCE)
    await rebuild(studyId, documentIds.slice(from, from + DOCUMENTS_AT_ONCE));
}

/** Of a pack `p`: only one that was brought from another server is of a transaction that is yet to come. */
export const OF_THIS_SERVER = Prisma.sql`p.revision < (SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint)`;

/**
 * The ids of the documents that were touched since their pack was made, or have none yet, or one of another server, whose
 * transactions were further.
 */
export function staleDocuments(studyId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT d.id FROM document d
    LEFT JOIN document_pack p ON p.study_id = d.study_id AND p.document_id = d.id
      AND ${OF_THIS_SERVER}
    WHERE d.study_id = ${studyId}::uuid AND p.document_id IS NULL
    UNION SELECT document_id FROM document_touch WHERE study_id = ${studyId}::uuid`;
}

/**
 * One at a time in a study; who waits holds none of the connections that others work with. A writer neither waits for it nor holds it
 * up.
 */
async function rebuild(studyId: string, documentIds: readonly string[]): Promise<void> {
  const client = await countPool().connect();
  let isDone = false;
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`packs of ${studyId}`]);
    const { text, values } = rebuildSql(studyId, documentIds);
    await client.query(text, values);
    await client.query('COMMIT');
    isDone = true;
  } finally {
    // a connection that is closed takes its transaction back
    client.release(!isDone);
  }
}

/** One statement, hence one moment: it takes away exactly the touches whose changes it saw. What another made meanwhile it leaves. */
function rebuildSql(studyId: string, documentIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    WITH stale AS MATERIALIZED (
      SELECT id FROM (${staleDocuments(studyId)}) AS stale WHERE id = ANY (${documentIds}::uuid[])
    ), seen AS (
      DELETE FROM document_touch WHERE study_id = ${studyId}::uuid AND document_id IN (SELECT id FROM stale)
    ), numbered AS (${newNumbers(studyId)}
    ), numbers AS MATERIALIZED (
      SELECT id, number FROM pack_number WHERE study_id = ${studyId}::uuid UNION ALL SELECT id, number FROM numbered
    )
    INSERT INTO document_pack (study_id, document_id, data, revision)
    SELECT ${studyId}::uuid, d.id, coalesce(pack.data, ''), pg_current_xact_id()::text::bigint
    FROM stale JOIN document d ON d.study_id = ${studyId}::uuid AND d.id = stale.id
    LEFT JOIN LATERAL (${packOf(studyId, Prisma.sql`d.id`)}) AS pack ON true
    ON CONFLICT (study_id, document_id) DO UPDATE SET data = excluded.data, revision = excluded.revision`;
}

/** Numbers once given stay. */
function newNumbers(studyId: string): Prisma.Sql {
  const study = Prisma.sql`${studyId}::uuid`;
  return Prisma.sql`
    INSERT INTO pack_number (study_id, id, number)
    SELECT ${study}, id, (SELECT coalesce(max(number), -1) FROM pack_number WHERE study_id = ${study}) + row_number() OVER (ORDER BY id)
    FROM (
      SELECT id FROM theme WHERE study_id = ${study}
      UNION SELECT id FROM study_case WHERE study_id = ${study}
      UNION SELECT user_id FROM member WHERE study_id = ${study}
    ) AS counted
    WHERE NOT EXISTS (SELECT FROM pack_number known WHERE known.study_id = ${study} AND known.id = counted.id)
    RETURNING id, number`;
}

/** Looked up document by document, so that one costs as much in a large study as in a small one. */
function packOf(studyId: string, documentId: Prisma.Sql): Prisma.Sql {
  const excerpts = Prisma.sql`
    excerpt x WHERE x.study_id = ${studyId}::uuid AND x.document_id = ${documentId} AND x.deleted_at IS NULL`;
  return Prisma.sql`
    SELECT string_agg(section, '') AS data
    FROM (
      SELECT int2send((length(cases) / 2)::int2) || cases || int4send(count(*)::int4) || string_agg(
        int2send((theme - CASE WHEN place = 1 THEN 32768 ELSE 0 END)::int2) || int2send(coder::int2) || int2send(day::int2),
        '' ORDER BY excerpt_id, place) AS section
      FROM (
        SELECT c.excerpt_id, theme.number AS theme, coder.number AS coder, coalesce(tied.cases, '') AS cases,
               row_number() OVER (PARTITION BY c.excerpt_id ORDER BY c.id) AS place,
               least(greatest((c.created_at AT TIME ZONE 'UTC')::date - date '2000-01-01', 0), 32767) AS day
        FROM (SELECT x.study_id, x.id FROM ${excerpts}) AS e
        JOIN coding c ON c.study_id = e.study_id AND c.excerpt_id = e.id AND c.deleted_at IS NULL
        JOIN numbers theme ON theme.id = c.theme_id
        JOIN numbers coder ON coder.id = c.coder_id
        LEFT JOIN (
          SELECT ec.excerpt_id, string_agg(int2send(n.number::int2), '' ORDER BY n.number) AS cases
          FROM (SELECT x.study_id, x.id FROM ${excerpts}) AS e
          JOIN excerpt_case ec ON ec.study_id = e.study_id AND ec.excerpt_id = e.id
          JOIN numbers n ON n.id = ec.case_id
          GROUP BY ec.excerpt_id
        ) AS tied ON tied.excerpt_id = c.excerpt_id
      ) AS codings
      GROUP BY cases
    ) AS sections`;
}
