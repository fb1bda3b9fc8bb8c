import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  childrenInOrder,
  placeAfterDrop,
  placeAfterMove,
  placeOf,
  withPlace,
  type ThemeDrop,
  type ThemeMove,
} from './theme-moves';
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

const outline = (themes: readonly FlatTheme[], parentId: string | null = null): string =>
  childrenInOrder(themes, parentId)
    .map(({ id }) => `${id}(${outline(themes, id)})`)
    .join('');

function moved(themes: readonly FlatTheme[], id: string, move: ThemeMove): FlatTheme[] {
  const place = placeAfterMove(themes, id, move);
  return place ? withPlace(themes, id, place) : [...themes];
}

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

describe('placeAfterDrop', () => {
  it.each<[string, ThemeDrop['where'], string, string]>([
    ['c', 'before', 'a', 'c()a()b(b1()b2())'],
    ['a', 'after', 'c', 'b(b1()b2())c()a()'],
    ['a', 'before', 'c', 'b(b1()b2())a()c()'],
    ['a', 'on', 'b', 'b(b1()b2()a())c()'],
    ['b2', 'before', 'b1', 'a()b(b2()b1())c()'],
    ['b1', 'before', 'a', 'b1()a()b(b2())c()'],
    ['c', 'on', 'b1', 'a()b(b1(c())b2())'],
  ])('puts %s %s %s', (id, where, targetId, expected) => {
    const place = placeAfterDrop(THEMES, id, { targetId, where });
    expect(place && outline(withPlace(THEMES, id, place))).toBe(expected);
  });

  it.each<[string, ThemeDrop['where'], string]>([
    ['b', 'on', 'b'],
    ['b', 'on', 'b1'],
    ['b', 'before', 'b2'],
    ['b', 'after', 'a'],
    ['b', 'before', 'c'],
    ['b2', 'on', 'b'],
    ['a', 'on', 'absent'],
  ])('does not put %s %s %s', (id, where, targetId) => {
    expect(placeAfterDrop(THEMES, id, { targetId, where })).toBeNull();
  });

  const tree = fc
    .array(fc.nat(), { minLength: 2, maxLength: 9 })
    .map((picks) =>
      picks.map((pick, i) => theme(`t${i}`, pick % (i + 1) === i ? null : `t${pick % (i + 1)}`, i)),
    );

  it('keeps every theme in the tree, whatever is dropped where, and is undone by its former place', () => {
    const where = fc.constantFrom<ThemeDrop['where']>('before', 'after', 'on');
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), where, (grown, one, other, at) => {
        const [id, targetId] = [`t${one % grown.length}`, `t${other % grown.length}`];
        const place = placeAfterDrop(grown, id, { targetId, where: at });
        if (!place) return;
        const after = withPlace(grown, id, place);
        expect(outline(after).match(/t\d/g)?.sort()).toEqual(grown.map((each) => each.id).sort());
        expect(placeOf(after, id)).toEqual(place);
        const former = placeOf(grown, id);
        expect(former && outline(withPlace(after, id, former))).toBe(outline(grown));
      }),
    );
  });
});
