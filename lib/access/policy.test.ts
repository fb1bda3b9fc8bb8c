import { expect, it } from 'vitest';
import { ABILITIES, abilitiesOf } from './policy';

// Literals on purpose: a change of the policy is a change of this table.
//                       READER RESEARCHER SUPERVISOR COORDINATOR
const TABLE = {
  'study:read': [true, true, true, true],
  'study:update': [false, false, false, true],
  'members:manage': [false, false, false, true],
  'materials:write': [false, true, false, true],
  'interviews:stage': [false, true, true, true],
  'interviews:validate': [false, false, true, true],
  'identities:read': [false, false, false, true],
  'participants:erase': [false, false, false, true],
  'cases:write': [false, true, false, true],
  'codebook:write': [false, true, false, true],
  'coding:write': [false, true, false, true],
  'coding:write-others': [false, false, false, true],
  'assignments:manage': [false, false, false, true],
  'memos:write': [false, true, true, true],
  'excerpts:export': [false, true, false, true],
  'summaries:write': [false, true, false, true],
  'summaries:comment': [false, true, true, true],
  'summaries:decide': [false, false, true, true],
  'summaries:export': [false, true, true, true],
} as const;

const ROLES = ['READER', 'RESEARCHER', 'SUPERVISOR', 'COORDINATOR'] as const;

it('knows every ability', () => {
  expect([...ABILITIES].sort()).toEqual(Object.keys(TABLE).sort());
});

it.each(ROLES.map((role, column) => ({ role, column })))(
  'gives $role what the table says, no more',
  ({ role, column }) => {
    const allowed = Object.entries(TABLE).flatMap(([ability, row]) => (row[column] ? [ability] : []));
    expect([...abilitiesOf([role], false)].sort()).toEqual(allowed.sort());
  },
);

it('gives several roles the union of what each may', () => {
  const both = abilitiesOf(['RESEARCHER', 'SUPERVISOR'], false);
  expect(both.has('coding:write')).toBe(true);
  expect(both.has('summaries:decide')).toBe(true);
  expect(both.has('members:manage')).toBe(false);
});

it('lets a reader or supervisor export excerpts only when that was granted', () => {
  expect(abilitiesOf(['READER'], true)).toEqual(
    new Set(['study:read', 'excerpts:export', 'summaries:export']),
  );
  expect(abilitiesOf(['SUPERVISOR'], true).has('excerpts:export')).toBe(true);
});

it('gives nothing without a role', () => {
  expect(abilitiesOf([], false).size).toBe(0);
});
