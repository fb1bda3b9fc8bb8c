import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { countUnassigned } from '@/lib/domain/cases/count-unassigned';
import { countOwnLookAgain } from '@/lib/domain/look-again/count-look-again';

/** What waits for one person: a summary, or so many of a kind. */
export type WaitingItem =
  | { kind: 'decide' | 'change'; id: string; title: string; caseCode: string }
  | { kind: 'comments'; id: string; title: string; caseCode: string; count: number }
  | { kind: 'unassigned' | 'touched' | 'lookAgain' | 'invitations'; count: number };

interface SummaryRow {
  id: string;
  title: string;
  caseCode: string;
  state: string;
  wrote: boolean;
  comments: number;
}

/** In the order in which others wait longest: decisions, changes, comments, then what is the study's. */
export async function listWaiting(access: StudyAccess): Promise<WaitingItem[]> {
  const { abilities } = access;
  const [summaries, touched, lookAgain, unassigned, invitations] = await Promise.all([
    readSummaries(access),
    abilities.has('coding:write') ? countTouched(access) : 0,
    abilities.has('coding:write') ? countOwnLookAgain(access) : 0,
    abilities.has('coding:write') ? countUnassigned(access) : 0,
    abilities.has('members:manage') ? countInvitations(access) : 0,
  ]);
  const decide = summaries.filter(
    ({ state, wrote }) => abilities.has('summaries:decide') && state === 'SUBMITTED' && !wrote,
  );
  const change = summaries.filter(({ state, wrote }) => state === 'CHANGES_REQUESTED' && wrote);
  const commented = summaries.filter(({ wrote, comments }) => wrote && comments > 0);
  return [
    ...decide.map((row) => ({ kind: 'decide' as const, ...named(row) })),
    ...change.map((row) => ({ kind: 'change' as const, ...named(row) })),
    ...commented.map((row) => ({ kind: 'comments' as const, ...named(row), count: row.comments })),
    ...(touched > 0 ? [{ kind: 'touched' as const, count: touched }] : []),
    ...(lookAgain > 0 ? [{ kind: 'lookAgain' as const, count: lookAgain }] : []),
    ...(unassigned > 0 ? [{ kind: 'unassigned' as const, count: unassigned }] : []),
    ...(invitations > 0 ? [{ kind: 'invitations' as const, count: invitations }] : []),
  ];
}

const named = ({ id, title, caseCode }: SummaryRow) => ({ id, title, caseCode });

/** Comments that nobody resolved, but for the person's own. */
async function readSummaries({ studyId, userId }: StudyAccess): Promise<SummaryRow[]> {
  return db.$queryRaw<SummaryRow[]>`
    SELECT s.id, s.title, c.code AS "caseCode", s.state::text AS state,
           EXISTS (
             SELECT FROM summary_author a
             WHERE a.study_id = s.study_id AND a.summary_id = s.id AND a.user_id = ${userId}::uuid) AS wrote,
           (SELECT count(*)::int FROM summary_comment m
            WHERE m.study_id = s.study_id AND m.summary_id = s.id AND m.resolved_at IS NULL
              AND m.author_id <> ${userId}::uuid) AS comments
    FROM summary s JOIN study_case c ON c.study_id = s.study_id AND c.id = s.case_id
    WHERE s.study_id = ${studyId}::uuid
    ORDER BY c.position, c.code`;
}

/** Excerpts that a change of their text touched, and nobody has looked at since. */
async function countTouched({ studyId }: StudyAccess): Promise<number> {
  return db.excerpt.count({
    where: { studyId, state: { in: ['CHANGED', 'LOST'] }, deletedAt: null, document: { deletedAt: null } },
  });
}

async function countInvitations({ studyId }: StudyAccess): Promise<number> {
  return db.invitation.count({
    where: { studyId, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
  });
}
