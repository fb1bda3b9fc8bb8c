import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallGroups } from './small-groups';

const person = (id: string, roleCategoryId: string | null, organisationId: string | null) => ({
  id,
  roleCategoryId,
  organisationId,
});

it('tells the role in an organisation that one person alone has', () => {
  const people = [
    person('a', 'director', 'x'),
    person('b', 'director', 'x'),
    person('c', 'director', 'y'),
    person('d', 'worker', 'x'),
  ];
  expect(smallGroups(people, new Set(['a', 'b', 'c', 'd']))).toEqual([
    { roleCategoryId: 'director', organisationId: 'y', participantIds: ['c'] },
    { roleCategoryId: 'worker', organisationId: 'x', participantIds: ['d'] },
  ]);
});

it('tells nothing of people whose words do not leave, nor of a role or an organisation alone', () => {
  const people = [person('a', 'director', 'x'), person('b', 'director', null), person('c', null, 'x')];
  expect(smallGroups(people, new Set(['b', 'c']))).toEqual([]);
});

it('names everybody who is alone in a role and an organisation, and nobody else', () => {
  const value = fc.option(fc.constantFrom('1', '2', '3'), { nil: null });
  const people = fc
    .array(fc.tuple(value, value), { maxLength: 12 })
    .map((pairs) => pairs.map(([role, organisation], index) => person(`${index}`, role, organisation)));
  fc.assert(
    fc.property(people, fc.array(fc.nat(11)), (all, chosen) => {
      const speaking = new Set(chosen.map(String));
      const named = new Set(smallGroups(all, speaking).flatMap(({ participantIds }) => participantIds));
      for (const one of all) {
        const same = all.filter(
          ({ roleCategoryId, organisationId }) =>
            roleCategoryId === one.roleCategoryId && organisationId === one.organisationId,
        );
        const isAlone = one.roleCategoryId !== null && one.organisationId !== null && same.length === 1;
        expect(named.has(one.id)).toBe(isAlone && speaking.has(one.id));
      }
    }),
  );
});
