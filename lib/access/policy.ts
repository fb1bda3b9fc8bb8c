import type { Role } from '@/generated/prisma/enums';

/** What a member can be allowed to do in a study. */
export const ABILITIES = [
  'study:read',
  'study:update',
  'members:manage',
  'materials:write',
  /** Saying how far an interview is; up to coded with `materials:write`, further with the next. */
  'interviews:stage',
  'interviews:validate',
  /** Every participant's; interviewers read those of their own interviews without it. */
  'identities:read',
  'participants:erase',
  'cases:write',
  'codebook:write',
  'coding:write',
  'coding:write-others',
  /** Giving interviews to coders; who codes may take one on by themselves. */
  'assignments:manage',
  /** On whatever is no excerpt; an excerpt's memo is its coder's. */
  'memos:write',
  'excerpts:export',
  'summaries:write',
  'summaries:comment',
  'summaries:decide',
  'summaries:export',
] as const;

export type Ability = (typeof ABILITIES)[number];

const POLICY: Record<Role, readonly Ability[]> = {
  READER: ['study:read'],
  RESEARCHER: [
    'study:read',
    'materials:write',
    'interviews:stage',
    'cases:write',
    'codebook:write',
    'coding:write',
    'memos:write',
    'excerpts:export',
    'summaries:write',
    'summaries:comment',
    'summaries:export',
  ],
  SUPERVISOR: [
    'study:read',
    'interviews:stage',
    'interviews:validate',
    'memos:write',
    'summaries:comment',
    'summaries:decide',
    'summaries:export',
  ],
  COORDINATOR: ABILITIES,
};

/** The union of what each role may; `mayExport` is the grant given to a member by name. */
export function abilitiesOf(roles: readonly Role[], mayExport: boolean): Set<Ability> {
  const abilities = new Set(roles.flatMap((role) => POLICY[role]));
  if (mayExport) abilities.add('excerpts:export').add('summaries:export');
  return abilities;
}
