import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descendantIds, type FlatTheme, flattenThemes, themePath, themeTree, wouldCycle } from './theme-tree';

const codebook: FlatTheme[] = [
  { id: 'rel', parentId: 'conv', position: 1, name: 'Relazioni' },
  { id: 'div', parentId: null, position: 2, name: 'Dinamiche divergenti' },
  { id: 'conv', parentId: null, position: 1, name: 'Dinamiche convergenti' },
  { id: 'norm', parentId: 'conv', position: 0, name: 'Norme' },
  { id: 'fid', parentId: 'rel', position: 0, name: 'Fiducia 👩‍🌾' },
];

/** Any parent is earlier in the list, so no cycles; then shuffled. */
const forest = fc
  .array(fc.tuple(fc.nat(), fc.nat(3)), { maxLength: 15 })
  .map((drawn) =>
    drawn.map(([parent, position], i): FlatTheme => ({
      id: `t${String(i)}`,
      parentId: i === 0 || parent % 4 === 0 ? null : `t${String(parent % i)}`,
      position,
      name: `Tema ${String(i)}`,
    })),
  )
  .chain((themes) => fc.shuffledSubarray(themes, { minLength: themes.length }));

/** By the definition: a theme is below another when its parent is that one or is below it. */
const isBelow = (themes: FlatTheme[], id: string, top: string): boolean => {
  const parentId = themes.find((theme) => theme.id === id)?.parentId ?? null;
  return parentId !== null && (parentId === top || isBelow(themes, parentId, top));
};

describe('themeTree and flattenThemes', () => {
  it('orders the codebook', () => {
    expect(flattenThemes(codebook).map(({ theme, depth }) => [depth, theme.id])).toEqual([
      [0, 'conv'],
      [1, 'norm'],
      [1, 'rel'],
      [2, 'fid'],
      [0, 'div'],
    ]);
  });

  it('puts every theme once under its own parent, siblings in order', () => {
    fc.assert(
      fc.property(forest, (themes) => {
        const nodes = flattenThemes(themes);
        expect(nodes.map((node) => node.theme.id).sort()).toEqual(themes.map((theme) => theme.id).sort());
        for (const { theme, depth, children } of nodes) {
          expect(depth).toBe(themes.filter((other) => isBelow(themes, theme.id, other.id)).length);
          expect(children.map((child) => child.theme.id).sort()).toEqual(
            themes.flatMap((other) => (other.parentId === theme.id ? [other.id] : [])).sort(),
          );
          const positions = children.map((child) => child.theme.position);
          expect(positions).toEqual(positions.toSorted((a, b) => a - b));
        }
        expect(themeTree(themes).map((root) => root.theme.parentId)).not.toContainEqual(expect.any(String));
      }),
    );
  });

  it('makes a root of a theme whose parent is missing', () => {
    const themes = codebook.filter((theme) => theme.id !== 'rel');
    expect(themeTree(themes).map((node) => node.theme.id)).toContain('fid');
  });

  it('ends on a cycle', () => {
    const cycle = codebook.map((theme) => (theme.id === 'conv' ? { ...theme, parentId: 'fid' } : theme));
    expect(flattenThemes(cycle).map((node) => node.theme.id)).toEqual(['div']);
    expect(descendantIds(cycle, 'conv')).toEqual(new Set(['conv', 'norm', 'rel', 'fid']));
    expect(themePath(cycle, 'fid')).toHaveLength(3);
  });
});

describe('descendantIds', () => {
  it('holds the theme and what is below it, and nothing else', () => {
    expect(descendantIds(codebook, 'conv')).toEqual(new Set(['conv', 'norm', 'rel', 'fid']));
    expect(descendantIds(codebook, 'unknown')).toEqual(new Set());
    fc.assert(
      fc.property(forest, (themes) => {
        for (const { id } of themes)
          expect(descendantIds(themes, id)).toEqual(
            new Set(
              themes.map((theme) => theme.id).filter((other) => other === id || isBelow(themes, other, id)),
            ),
          );
      }),
    );
  });
});

describe('themePath', () => {
  it('runs from the root to the theme', () => {
    expect(themePath(codebook, 'fid')).toEqual(['Dinamiche convergenti', 'Relazioni', 'Fiducia 👩‍🌾']);
    expect(themePath(codebook, 'unknown')).toEqual([]);
  });
});

describe('wouldCycle', () => {
  it('is so exactly when the new parent is the theme or below it', () => {
    fc.assert(
      fc.property(forest, (themes) => {
        for (const { id } of themes) {
          expect(wouldCycle(themes, id, null)).toBe(false);
          for (const { id: parent } of themes)
            expect(wouldCycle(themes, id, parent)).toBe(descendantIds(themes, id).has(parent));
        }
      }),
    );
  });
});
