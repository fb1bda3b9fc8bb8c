import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { PERSON_SELECT, personOf, type Person } from '@/lib/domain/summaries/person';

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

/** What a list shows of a summary. `deciders` is of the whole study. */
export function summaryOverview({ authors, versions, ...row }: SummaryRow, deciders: readonly Person[]) {
  const contributors = contributorIds({ authors, versions });
  const latest = versions[0];
  return {
    ...row,
    /** The one submitted last; null while there is none. */
    version: latest ? { ...latest, submittedBy: personOf(latest.submittedBy) } : null,
    /** Everybody who ever wrote in it, the last one first. */
    authors: authors.map(({ member, lastWroteAt }) => ({ ...personOf(member), lastWroteAt })),
    /** Who may decide on it: empty when all who could have written in it. */
    deciders: deciders.filter(({ userId }) => !contributors.has(userId)),
  };
}

export type SummaryOverview = ReturnType<typeof summaryOverview>;
