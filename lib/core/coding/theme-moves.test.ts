import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenInOrder, placeAfterMove, type ThemeMove } from './theme-moves';
import type { FlatTheme } from './theme-tree';

const theme = (id: string, parentId: string | null, position: number): FlatTheme => ({
  id,
  parentId,
  position,
  name: id,
});

const THEMES = [
  theme('a', null, 0),
  theme('b', null, 1),
  theme('c', null, 2),
  theme('b1', 'b', 0),
  theme('b2', 'b', 1),
];

/** What the server does: takes the theme out, puts it in at the position, numbers anew. */
function moved(themes: readonly FlatTheme[], id: string, move: ThemeMove): FlatTheme[] {
  const place = placeAfterMove(themes, id, move);
  if (!place) return [...themes];
  const rest = themes.filter((each) => each.id !== id);
  const siblings = childrenInOrder(rest, place.parentId);
  siblings.splice(place.position, 0, theme(id, place.parentId, 0));
  const numbered = siblings.map((each, position) => ({ ...each, position }));
  return [...rest.filter((each) => each.parentId !== place.parentId), ...numbered];
}

const outline = (themes: readonly FlatTheme[], parentId: string | null = null): string =>
  childrenInOrder(themes, parentId)
    .map(({ id }) => `${id}(${outline(themes, id)})`)
    .join('');

describe('placeAfterMove', () => {
  it.each<[string, ThemeMove, string]>([
    ['b', 'up', 'b(b1()b2())a()c()'],
    ['b', 'down', 'a()c()b(b1()b2())'],
    ['c', 'in', 'a()b(b1()b2()c())'],
    ['b1', 'out', 'a()b(b2())b1()c()'],
    ['b2', 'in', 'a()b(b1(b2()))c()'],
  ])('moves %s %s', (id, move, expected) => {
    expect(outline(moved(THEMES, id, move))).toBe(expected);
  });

  it.each<[string, ThemeMove]>([
    ['a', 'up'],
    ['c', 'down'],
    ['a', 'in'],
    ['a', 'out'],
    ['absent', 'up'],
  ])('has no place for %s %s', (id, move) => {
    expect(placeAfterMove(THEMES, id, move)).toBeNull();
  });

  it('is undone by its opposite, in by out too', () => {
    const opposite: Record<ThemeMove, ThemeMove> = { up: 'down', down: 'up', in: 'out', out: 'in' };
    const ids = fc.constantFrom(...THEMES.map(({ id }) => id));
    fc.assert(
      fc.property(ids, fc.constantFrom<ThemeMove>('up', 'down', 'in'), (id, move) => {
        fc.pre(placeAfterMove(THEMES, id, move) !== null);
        expect(outline(moved(moved(THEMES, id, move), id, opposite[move]))).toBe(outline(THEMES));
      }),
    );
  });
});
