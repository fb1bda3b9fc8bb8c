import type { Role } from '@/generated/prisma/enums';

/** What a member can be allowed to do in a study. */
export const ABILITIES = [
  'study:read',
  'study:update',
  'members:manage',
  'materials:write',
  'cases:write',
  'codebook:write',
  'coding:write',
  'coding:write-others',
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
    'cases:write',
    'codebook:write',
    'coding:write',
    'excerpts:export',
    'summaries:write',
    'summaries:comment',
    'summaries:export',
  ],
  SUPERVISOR: ['study:read', 'summaries:comment', 'summaries:decide', 'summaries:export'],
  COORDINATOR: ABILITIES,
};

/** The union of what each role may; `mayExport` is the grant given to a member by name. */
export function abilitiesOf(roles: readonly Role[], mayExport: boolean): Set<Ability> {
  const abilities = new Set(roles.flatMap((role) => POLICY[role]));
  if (mayExport) abilities.add('excerpts:export').add('summaries:export');
  return abilities;
}
