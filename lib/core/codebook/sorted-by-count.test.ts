import fc from 'fast-check';
import { expect, it } from 'vitest';
import { themeTree } from '../coding/theme-tree';
import { sortedByCount } from './sorted-by-count';

const themes = fc
  .array(fc.record({ own: fc.nat(3), withDescendants: fc.nat(3), parent: fc.nat() }), { maxLength: 8 })
  .map((rows) =>
    rows.map(({ parent, ...counts }, index) => ({
      id: `${index}`,
      name: '',
      // below one before it, or a root
      parentId: index === 0 || parent % (index + 1) === index ? null : `${parent % (index + 1)}`,
      position: index,
      counts,
    })),
  );

it('puts siblings by their counts, equal ones as they stood, and none elsewhere in the tree', () => {
  fc.assert(
    fc.property(themes, fc.constantFrom('own' as const, 'withDescendants' as const), (all, count) => {
      const sorted = sortedByCount(all, count);
      expect(sorted.map(({ id, parentId }) => [id, parentId]).sort()).toEqual(
        all.map(({ id, parentId }) => [id, parentId]).sort(),
      );
      const check = (nodes: ReturnType<typeof themeTree<(typeof all)[number]>>) => {
        for (const [i, { theme, children }] of nodes.entries()) {
          const next = nodes[i + 1]?.theme;
          if (next) {
            const [a, b] = [theme.counts[count], next.counts[count]];
            expect(a > b || (a === b && Number(theme.id) < Number(next.id))).toBe(true);
          }
          check(children);
        }
      };
      check(themeTree(sorted));
    }),
  );
});
