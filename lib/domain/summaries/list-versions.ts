import 'server-only';
import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';
import { Role, SummaryVerdict } from '@/generated/prisma/enums';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { PERSON_SELECT, personOf, personShape } from '@/lib/domain/summaries/person';
import { notFound } from '@/lib/errors';

const decisionShape = z
  .object({
    id: z.uuid(),
    verdict: z.enum(SummaryVerdict),
    reason: z.string(),
    role: z.enum(Role).describe('In which the person decided.'),
    decidedBy: personShape,
    createdAt: z.date(),
  })
  .meta({ id: 'SummaryDecision' });
export type DecisionView = z.output<typeof decisionShape>;

export const versionShape = z
  .object({
    id: z.uuid(),
    number: z.int(),
    title: z.string(),
    submittedBy: personShape,
    createdAt: z.date(),
    decision: decisionShape
      .nullable()
      .describe('Null for the one under review now, and for one that was withdrawn.'),
  })
  .meta({ id: 'SummaryVersion' });
export type VersionView = z.output<typeof versionShape>;

export const VERSION_SELECT = {
  id: true,
  number: true,
  title: true,
  createdAt: true,
  submittedBy: PERSON_SELECT,
  decisions: {
    select: { id: true, verdict: true, reason: true, role: true, createdAt: true, decidedBy: PERSON_SELECT },
  },
} satisfies Prisma.SummaryVersionSelect;

/** The versions of a summary without their texts, the last one first. */
export async function listVersions({ studyId }: StudyAccess, summaryId: string): Promise<VersionView[]> {
  const summary = await db.summary.findFirst({
    where: { studyId, id: summaryId },
    select: { versions: { select: VERSION_SELECT, orderBy: { number: 'desc' } } },
  });
  if (!summary) throw notFound();
  return summary.versions.map(versionView);
}

/** A version is decided on once: afterwards the summary is no longer submitted. */
export function versionView({
  decisions: [decision],
  submittedBy,
  ...version
}: Prisma.SummaryVersionGetPayload<{ select: typeof VERSION_SELECT }>): VersionView {
  return {
    ...version,
    submittedBy: personOf(submittedBy),
    decision: decision ? { ...decision, decidedBy: personOf(decision.decidedBy) } : null,
  };
}
