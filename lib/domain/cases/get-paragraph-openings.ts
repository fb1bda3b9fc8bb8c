import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { citationOf } from '@/lib/core/materials/citation';
import { firstWords } from '@/lib/core/text/first-words';
import { db } from '@/lib/db';
import { notFound } from '@/lib/errors';

const WORDS = 16;

export interface ParagraphOpening {
  /** From 0. */
  ordinal: number;
  speaker: string | null;
  /** The first words. */
  opening: string;
}

/** A document's paragraphs by how they begin: enough to find a chapter, a fraction of the text. */
export async function getParagraphOpenings({ studyId }: StudyAccess, documentId: string) {
  const document = await db.document.findFirst({
    where: { studyId, id: documentId, deletedAt: null },
    select: {
      id: true,
      title: true,
      number: true,
      currentVersionId: true,
      interview: { select: { number: true } },
    },
  });
  if (!document?.currentVersionId) throw notFound();
  const paragraphs = await db.paragraph.findMany({
    where: { studyId, versionId: document.currentVersionId },
    select: { ordinal: true, speaker: true, start: true, end: true, blockStart: true, block: true },
    orderBy: { ordinal: 'asc' },
  });
  return {
    id: document.id,
    title: document.title,
    citation: citationOf(document.number, document.interview?.number ?? null),
    paragraphs: paragraphs.map(({ ordinal, speaker, start, end, blockStart, block }) => ({
      ordinal,
      speaker,
      opening: firstWords(block.slice(start - blockStart, end - blockStart), WORDS),
    })),
  };
}
