import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';
import { citationOf } from '@/lib/core/materials/citation';
import { DOCUMENT_KINDS, WORDINGS } from '@/lib/core/materials/document-kind';

export const DOCUMENT_SELECT = {
  id: true,
  number: true,
  title: true,
  kind: true,
  wording: true,
  interviewId: true,
  revision: true,
  createdAt: true,
  interview: { select: { number: true, cases: { select: { caseId: true } } } },
  cases: { select: { caseId: true } },
  currentVersion: { select: { id: true, number: true, sha256: true, length: true } },
} satisfies Prisma.DocumentSelect;

type DocumentRow = Prisma.DocumentGetPayload<{ select: typeof DOCUMENT_SELECT }>;

/** A document as the API shows it, without its paragraphs. The cases are the interview's when it belongs to one. */
export const documentShape = z
  .object({
    id: z.uuid(),
    number: z.int(),
    title: z.string(),
    kind: z.enum(DOCUMENT_KINDS),
    wording: z.enum(WORDINGS),
    interviewId: z.uuid().nullable(),
    interviewNumber: z.int().nullable(),
    caseIds: z.array(z.uuid()),
    citation: z.string(),
    revision: z.int(),
    createdAt: z.date(),
    version: z
      .object({ id: z.uuid(), number: z.int(), sha256: z.string(), length: z.int() })
      .describe('`length` in UTF-16 units.'),
  })
  .meta({ id: 'Document' });
export type DocumentView = z.output<typeof documentShape>;

export function documentView({ interview, cases, currentVersion, ...document }: DocumentRow): DocumentView {
  // A document and its first version are written in one transaction.
  if (!currentVersion) throw new Error('a document without version');
  const interviewNumber = interview?.number ?? null;
  return {
    ...document,
    interviewNumber,
    caseIds: (interview?.cases ?? cases).map(({ caseId }) => caseId).sort(),
    citation: citationOf(document.number, interviewNumber),
    version: currentVersion,
  };
}
