import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { relabelled } from '@/lib/core/speakers/relabelled';
import type { Db } from '@/lib/db';

interface LabelChange {
  documentId: string;
  /** The version before. */
  formerId: string;
  /** Of the new text. */
  paragraphs: readonly { speaker: string | null }[];
}

/**
 * Part of writing a next version: a label that was written differently throughout stands for the same person. What was
 * said of the former label stays, for a text that is brought back.
 */
export async function followLabels(
  tx: Db,
  { studyId }: Pick<StudyAccess, 'studyId'>,
  { documentId, formerId, paragraphs }: LabelChange,
): Promise<void> {
  const mapped = await tx.speaker.findMany({ where: { studyId, documentId } });
  if (mapped.length === 0) return;
  const former = await tx.paragraph.findMany({
    where: { studyId, versionId: formerId },
    orderBy: { ordinal: 'asc' },
    select: { speaker: true },
  });
  const labels = relabelled(
    former.map(({ speaker }) => speaker),
    paragraphs.map(({ speaker }) => speaker),
  );
  await tx.speaker.createMany({
    data: mapped.flatMap((row) => {
      const label = labels.get(row.label);
      return label === undefined ? [] : [{ ...row, label }];
    }),
    skipDuplicates: true,
  });
}
