import 'server-only';
import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';
import { SummaryState } from '@/generated/prisma/enums';
import { PERSON_SELECT, personOf, personShape, type Person } from '@/lib/domain/summaries/person';

export const SUMMARY_SELECT = {
  id: true,
  caseId: true,
  title: true,
  state: true,
  revision: true,
  updatedAt: true,
  case: { select: { code: true, title: true } },
  authors: {
    select: { lastWroteAt: true, member: PERSON_SELECT },
    orderBy: [{ lastWroteAt: 'desc' }, { userId: 'asc' }],
  },
  versions: {
    select: { id: true, number: true, createdAt: true, submittedBy: PERSON_SELECT },
    orderBy: { number: 'desc' },
  },
} satisfies Prisma.SummarySelect;

export type SummaryRow = Prisma.SummaryGetPayload<{ select: typeof SUMMARY_SELECT }>;

/** Who wrote in a summary or submitted a version of it: none of them decides on it. */
export function contributorIds({ authors, versions }: Pick<SummaryRow, 'authors' | 'versions'>): Set<string> {
  return new Set([
    ...authors.map(({ member }) => member.userId),
    ...versions.map(({ submittedBy }) => submittedBy.userId),
  ]);
}

/** What a list shows of a summary. */
export const summaryOverviewShape = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    case: z.object({ code: z.string(), title: z.string() }),
    title: z.string(),
    state: z.enum(SummaryState),
    revision: z.int(),
    updatedAt: z.date(),
    /** The one submitted last; null while there is none. */
    version: z
      .object({ id: z.uuid(), number: z.int(), createdAt: z.date(), submittedBy: personShape })
      .nullable(),
    authors: z
      .array(personShape.extend({ lastWroteAt: z.date() }))
      .describe('Everybody who ever wrote in it, the last one first.'),
    deciders: z
      .array(personShape)
      .describe('Who may decide on it: empty when all who could have written in it.'),
  })
  .meta({ id: 'SummaryOverview' });
export type SummaryOverview = z.output<typeof summaryOverviewShape>;

/** `deciders` is of the whole study. */
export function summaryOverview(
  { authors, versions, ...row }: SummaryRow,
  deciders: readonly Person[],
): SummaryOverview {
  const contributors = contributorIds({ authors, versions });
  const latest = versions[0];
  return {
    ...row,
    version: latest ? { ...latest, submittedBy: personOf(latest.submittedBy) } : null,
    authors: authors.map(({ member, lastWroteAt }) => ({ ...personOf(member), lastWroteAt })),
    deciders: deciders.filter(({ userId }) => !contributors.has(userId)),
  };
}
