import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { readableChanges } from '@/lib/core/text/readable-changes';
import { db } from '@/lib/db';
import {
  requireReadableVersion,
  type ReadableVersion,
} from '@/lib/domain/documents/require-readable-version';

const ordinal = z.int().describe('Of the paragraph among those of its version, from 0.');
const parts = z.array(
  z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }).meta({ id: 'ChangePart' }),
);

export const paragraphChangeShape = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('same'), count: z.int(), ordinal, formerOrdinal: ordinal }),
    z.object({ kind: z.literal('changed'), ordinal, formerOrdinal: ordinal, parts }),
    z.object({ kind: z.literal('added'), ordinal, formerOrdinal: z.null(), parts }),
    z.object({ kind: z.literal('removed'), ordinal: z.null(), formerOrdinal: ordinal, parts }),
  ])
  .meta({ id: 'ParagraphChange' });
export type ParagraphChangeView = z.output<typeof paragraphChangeShape>;

/** How the text of a version differs from that of another of the same document, or of the one before it. */
export async function listChanges(
  access: StudyAccess,
  documentId: string,
  { from, to }: { from?: string | undefined; to: string },
): Promise<ParagraphChangeView[]> {
  const version = await requireReadableVersion(access, documentId, to);
  const formerId = from ?? (await idBefore(access, documentId, version));
  const former = await requireReadableVersion(access, documentId, formerId);
  return readableChanges(former.text, version.text);
}

/** The first version differs from nothing but itself. */
async function idBefore(
  { studyId }: StudyAccess,
  documentId: string,
  { id, number }: ReadableVersion,
): Promise<string> {
  const former = await db.version.findFirst({
    where: { studyId, documentId, number: number - 1 },
    select: { id: true },
  });
  return former?.id ?? id;
}
