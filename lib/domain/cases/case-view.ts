import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';

export const CASE_VIEW = {
  id: true,
  code: true,
  title: true,
  description: true,
  organisations: true,
  areas: true,
  leadId: true,
  position: true,
  revision: true,
} satisfies Prisma.CaseSelect;

/** A case as the API shows it. */
export const caseShape = z
  .object({
    id: z.uuid(),
    code: z.string(),
    title: z.string(),
    description: z.string(),
    organisations: z.string(),
    areas: z.string(),
    leadId: z.uuid().nullable(),
    position: z.int(),
    revision: z.int(),
  })
  .meta({ id: 'Case' });
export type CaseView = z.output<typeof caseShape>;

/** The order the study gives its cases, then by code: C2 before C10. */
export function byCaseOrder(
  a: Pick<CaseView, 'position' | 'code'>,
  b: Pick<CaseView, 'position' | 'code'>,
): number {
  return a.position - b.position || a.code.localeCompare(b.code, 'it', { numeric: true });
}
