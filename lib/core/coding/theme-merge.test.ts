import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRefusal, type MergeableTheme } from './theme-merge';
import { descendantIds, flattenThemes } from './theme-tree';

const theme = (id: string, parentId: string | null, more: Partial<MergeableTheme> = {}): MergeableTheme => ({
  id,
  parentId,
  position: 0,
  name: id,
  archived: false,
  ...more,
});

describe('mergeRefusal', () => {
  const themes = [
    theme('a', null),
    theme('a1', 'a', { name: 'Orari' }),
    theme('b', null),
    theme('b1', 'b', { name: 'orari' }),
    theme('old', null, { archived: true }),
    theme('c', null),
    theme('c1', 'c', { name: 'Orari', archived: true }),
  ];

  it.each([
    ['a', 'a', { kind: 'self' }],
    ['a', 'a1', { kind: 'below' }],
    ['a', 'old', { kind: 'intoArchived' }],
    ['old', 'a', { kind: 'archived' }],
    ['a', 'b', { kind: 'childName', name: 'Orari' }],
    ['a', 'c', null],
    ['a1', 'a', null],
    ['a1', 'b', null],
  ])('of %s into %s is %j', (from, into, refusal) => {
    expect(mergeRefusal(themes, from, into, 12)).toEqual(refusal);
  });

  it('lets the tree grow to its last level and no deeper', () => {
    const chain = [theme('x', null), theme('y', 'x'), theme('z', 'y')];
    const branch = [theme('top', null), theme('child', 'top')];
    expect(mergeRefusal([...chain, ...branch], 'top', 'z', 4)).toBeNull();
    expect(mergeRefusal([...chain, ...branch], 'top', 'z', 3)).toEqual({ kind: 'tooDeep' });
  });

  it('allows nothing that would leave a level too many, whatever the tree', () => {
    const tree = fc
      .array(fc.nat(), { minLength: 2, maxLength: 8 })
      .map((picks) =>
        picks.map((pick, i) => theme(`t${i}`, pick % (i + 1) === i ? null : `t${pick % (i + 1)}`)),
      );
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), (grown, one, other) => {
        const [from, into] = [`t${one % grown.length}`, `t${other % grown.length}`];
        if (from === into || descendantIds(grown, from).has(into)) return;
        const merged = grown
          .filter(({ id }) => id !== from)
          .map((each) => (each.parentId === from ? { ...each, parentId: into } : each));
        const levels = Math.max(...flattenThemes(merged).map(({ depth }) => depth + 1));
        const before = Math.max(...flattenThemes(grown).map(({ depth }) => depth + 1));
        for (const limit of [before, before + 1]) {
          expect(mergeRefusal(grown, from, into, limit)?.kind === 'tooDeep').toBe(levels > limit);
        }
      }),
    );
  });
});
