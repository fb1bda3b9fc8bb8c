import 'server-only';
import { escapeLiteral } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { binaryRows } from '@/lib/core/counting/binary-rows';
import type { PackedDocument } from '@/lib/core/counting/count-packs';
import { countPool } from '@/lib/db';

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
  documents: PackedDocument[];
}

/**
 * What the packs of a study need to be counted, all of one moment: themes, numbers and the packs of its live documents, or of
 * those asked for. COPY, since as ordinary values bytes would come as hexadecimal words.
 */
export async function readPacks(studyId: string, documentIds?: readonly string[]): Promise<StudyPacks> {
  const packs: StudyPacks = { themes: [], numbers: new Map(), documents: [] };
  for (const [kind, id, parent, number, data] of binaryRows(await copied(copySql(studyId, documentIds)))) {
    const [name, other] = [words(id), words(parent)];
    if (kind?.[0] === THEME && name !== null)
      packs.themes.push({ id: name, parentId: other, number: whole(number) });
    else if (kind?.[0] === NUMBER && name !== null) packs.numbers.set(name, whole(number) ?? -1);
    else if (kind?.[0] === DOCUMENT && data) packs.documents.push({ interviewId: other, data });
  }
  return packs;
}

const [THEME, NUMBER, DOCUMENT] = ['t', 'n', 'd'].map((kind) => kind.charCodeAt(0));

/** COPY takes no parameters. @public for the bench, which explains it */
export function copySql(studyId: string, documentIds?: readonly string[]): string {
  const study = `${escapeLiteral(studyId)}::uuid`;
  const asked = documentIds ? `AND d.id = ANY (${escapeLiteral(`{${documentIds.join(',')}}`)}::uuid[])` : '';
  return `COPY (
    SELECT 't', t.id::text, t.parent_id::text, n.number, NULL::bytea
    FROM theme t LEFT JOIN pack_number n ON n.study_id = t.study_id AND n.id = t.id WHERE t.study_id = ${study}
    UNION ALL SELECT 'n', id::text, NULL, number, NULL FROM pack_number WHERE study_id = ${study}
    UNION ALL SELECT 'd', NULL, d.interview_id::text, NULL, p.data
    FROM document_pack p JOIN document d ON d.study_id = p.study_id AND d.id = p.document_id
    WHERE p.study_id = ${study} AND d.deleted_at IS NULL ${asked}
  ) TO STDOUT (FORMAT binary)`;
}

async function copied(copy: string): Promise<Buffer> {
  const client = await countPool().connect();
  let whole = false;
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of client.query(copyTo(copy))) chunks.push(chunk as Buffer);
    whole = true;
    return Buffer.concat(chunks);
  } finally {
    client.release(!whole);
  }
}

function words(field: Uint8Array | null | undefined): string | null {
  return field ? Buffer.from(field.buffer, field.byteOffset, field.byteLength).toString('latin1') : null;
}

function whole(field: Uint8Array | null | undefined): number | null {
  return field ? new DataView(field.buffer, field.byteOffset).getInt32(0) : null;
}
