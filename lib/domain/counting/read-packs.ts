import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { PackedDocument } from '@/lib/core/counting/count-packs';
import { keptQuery } from '@/lib/db';
import { keepPacks, packsKept } from '@/lib/domain/counting/packs-kept';
import { OF_THIS_SERVER, staleDocuments } from '@/lib/domain/counting/refresh-packs';

export interface NumberedTheme {
  id: string;
  parentId: string | null;
  /** In packs; null for a theme that is in none. */
  number: number | null;
}

export interface StudyPacks {
  themes: NumberedTheme[];
  /** Of themes, cases and members, by id. */
  numbers: Map<string, number>;
  /** The live ones. */
  documents: PackedDocument[];
  /** Documents whose pack is missing, or older than what was done to them. */
  stale: string[];
}

/** What the packs of a study need to be counted, all of one moment. What this process has read before is not read again. */
export async function readPacks(studyId: string): Promise<StudyPacks> {
  const known = packsKept(studyId);
  const packs: StudyPacks = { themes: [], numbers: new Map(), documents: [], stale: [] };
  const data = new Map<string, Uint8Array>();
  let { revision } = known;
  for (const row of await keptQuery<Row>(packsSql(studyId, revision))) {
    const { kind, id, other, number } = row;
    if (kind === 'theme') packs.themes.push({ id, parentId: other, number });
    else if (kind === 'number') packs.numbers.set(id, number ?? -1);
    else if (kind === 'stale') packs.stale.push(id);
    else {
      const pack = row.data ?? known.data.get(id);
      if (!pack) throw new Error(`The pack of document ${id} is neither new nor known.`);
      data.set(id, pack);
      if (BigInt(row.revision ?? 0) > revision) revision = BigInt(row.revision ?? 0);
      if (kind === 'live') packs.documents.push({ interviewId: other, data: pack });
    }
  }
  keepPacks(studyId, { revision, data });
  return packs;
}

interface Row {
  kind: 'theme' | 'number' | 'stale' | 'live' | 'set aside';
  id: string;
  other: string | null;
  number: number | null;
  data: Uint8Array | null;
  /** Of a pack that is new. */
  revision: string | null;
}

/** @public for the bench, which explains it */
export function packsSql(studyId: string, known: bigint): Prisma.Sql {
  const study = Prisma.sql`${studyId}::uuid`;
  const isNew = Prisma.sql`p.revision > ${known}::bigint`;
  return Prisma.sql`
    SELECT 'theme' AS kind, t.id, t.parent_id AS other, n.number, NULL::bytea AS data, NULL::bigint AS revision
    FROM theme t LEFT JOIN pack_number n ON n.study_id = t.study_id AND n.id = t.id WHERE t.study_id = ${study}
    UNION ALL SELECT 'number', id, NULL, number, NULL, NULL FROM pack_number WHERE study_id = ${study}
    UNION ALL SELECT 'stale', id, NULL, NULL, NULL, NULL FROM (${staleDocuments(studyId)}) AS stale
    UNION ALL SELECT CASE WHEN d.deleted_at IS NULL THEN 'live' ELSE 'set aside' END, p.document_id, d.interview_id, NULL,
      CASE WHEN ${isNew} THEN p.data END, CASE WHEN ${isNew} THEN p.revision END
    FROM document_pack p JOIN document d ON d.study_id = p.study_id AND d.id = p.document_id
    WHERE p.study_id = ${study} AND ${OF_THIS_SERVER}`;
}
