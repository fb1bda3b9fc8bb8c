import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { deriveEdits } from '@/lib/core/text/derive-edits';
import { normaliseText } from '@/lib/core/text/normalise';
import { applyEdits, areEditsOf, tightenEdits, type TextEdit } from '@/lib/core/text/text-edits';
import { db, type Db } from '@/lib/db';
import { getCurrentVersion } from '@/lib/domain/documents/list-versions';
import type { NewVersion } from '@/lib/domain/documents/schema';
import { AppError } from '@/lib/errors';
import {
  holdDocument,
  writeNextVersion,
  type HeldDocument,
  type WrittenVersion,
} from '@/lib/flows/write-next-version';

export const savedVersionShape = z
  .object({
    version: z.object({ id: z.uuid(), number: z.int(), sha256: z.string(), length: z.int() }),
    excerpts: z
      .object({ exact: z.int(), moved: z.int(), changed: z.int(), lost: z.int() })
      .describe(
        'Live excerpts by how they stand in the new version; changed and lost ones wait for a person.',
      ),
  })
  .meta({ id: 'SavedVersion' });
export type SavedVersion = z.output<typeof savedVersionShape>;

/** Saves a corrected text as the document's next version. Who began from a version that is no longer current gets that one. */
export async function saveVersion(
  access: StudyAccess,
  documentId: string,
  { reason, versionId, text, edits }: NewVersion,
): Promise<SavedVersion> {
  return db.$transaction(async (tx) => {
    const document = await holdDocument(tx, access, documentId);
    if (versionId !== undefined) await requireCurrent(tx, access, document, versionId);
    const base = document.version.text;
    const made = edits ? editsGiven(base, edits) : deriveEdits(base, normaliseText(text ?? ''));
    if (made.length === 0) throw new AppError('invalid', 'version.unchanged', { field: 'text' });
    const written = await writeNextVersion(tx, access, document, {
      edits: made,
      rule: 'review',
      origin: 'CORRECTION',
      reason,
    });
    return savedVersion(written);
  });
}

export async function requireCurrent(
  tx: Db,
  access: StudyAccess,
  { id, version }: HeldDocument,
  baseId: string,
): Promise<void> {
  if (version.id === baseId) return;
  throw new AppError('conflict', 'version.stale', { current: await getCurrentVersion(access, id, tx) });
}

export function savedVersion({ excerpts, ...version }: WrittenVersion): SavedVersion {
  return { version, excerpts };
}

/** What is left of a character that an edit cut in two. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

/** As they were made, but for what they leave as it was. */
function editsGiven(base: string, given: readonly TextEdit[]): TextEdit[] {
  if (!areEditsOf(base.length, given)) throw new AppError('invalid', 'version.edits', { field: 'edits' });
  const edits = given.map((edit) => ({ ...edit, insert: normaliseText(edit.insert) }));
  const after = applyEdits(base, edits);
  if (LONE_SURROGATE.test(after)) throw new AppError('invalid', 'version.edits', { field: 'edits' });
  const normal = normaliseText(after);
  // an accent was written beside its letter: what that makes of the letter, the edits do not say
  return normal === after ? tightenEdits(base, edits) : deriveEdits(base, normal);
}
