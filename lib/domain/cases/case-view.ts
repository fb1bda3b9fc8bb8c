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
export type CaseView = Prisma.CaseGetPayload<{ select: typeof CASE_VIEW }>;
