import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANGE_KINDS, compareCodebooks, type ChangeKind, type ComparedTheme } from './compare-codebooks';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const word = fc.constantFrom('', 'casa', 'casa nuova', 'lavoro');

/** Parents come before their children, so that no tree has a circle; each archived theme may have gone into another. */
const codebook = fc
  .tuple(
    ...IDS.map((id, index) =>
      fc.record({
        id: fc.constant<string>(id),
        isThere: fc.boolean(),
        parentId: fc.constantFrom<string | null>(null, ...IDS.slice(0, index)),
        position: fc.nat(3),
        name: fc.constantFrom('Uno', 'Due'),
        translatedName: word,
        color: fc.integer({ min: 1, max: 3 }),
        definition: word,
        whenToUse: word,
        whenNotToUse: word,
        example: word,
        archived: fc.boolean(),
        mergedIntoId: fc.constantFrom<string | null>(null, ...IDS.filter((other) => other !== id)),
        excerpts: fc.nat(5),
      }),
    ),
  )
  .map((themes): ComparedTheme[] =>
    themes
      .filter(({ isThere }) => isThere)
      .map(({ isThere: _, ...theme }) => ({
        ...theme,
        mergedIntoId: theme.archived ? theme.mergedIntoId : null,
      })),
  );

const inUse = (themes: readonly ComparedTheme[], id: string) =>
  themes.find((theme) => theme.id === id && !theme.archived);

/** Whether a change holds of a theme, each said on its own. */
const HOLDS: Record<ChangeKind, (a: ComparedTheme[], b: ComparedTheme[], id: string) => boolean> = {
  added: (a, b, id) => !inUse(a, id) && !!inUse(b, id),
  gone: (a, b, id) =>
    !!inUse(a, id) && !inUse(b, id) && !b.some((theme) => theme.id === id && theme.mergedIntoId !== null),
  merged: (a, b, id) =>
    !!inUse(a, id) && !inUse(b, id) && b.some((theme) => theme.id === id && theme.mergedIntoId !== null),
  renamed: (a, b, id) => both(a, b, id, (x, y) => x.name !== y.name || x.translatedName !== y.translatedName),
  moved: (a, b, id) => both(a, b, id, (x, y) => x.parentId !== y.parentId),
  redefined: (a, b, id) =>
    both(
      a,
      b,
      id,
      (x, y) =>
        [x.definition, x.whenToUse, x.whenNotToUse, x.example].join('|') !==
        [y.definition, y.whenToUse, y.whenNotToUse, y.example].join('|'),
    ),
  recoloured: (a, b, id) => both(a, b, id, (x, y) => x.color !== y.color),
};

function both(
  a: ComparedTheme[],
  b: ComparedTheme[],
  id: string,
  differ: (x: ComparedTheme, y: ComparedTheme) => boolean,
): boolean {
  const [x, y] = [inUse(a, id), inUse(b, id)];
  return x !== undefined && y !== undefined && differ(x, y);
}

describe('compareCodebooks', () => {
  it('tells of every theme in use, once, each change that holds of it', () => {
    fc.assert(
      fc.property(codebook, codebook, (a, b) => {
        const told = new Map(compareCodebooks(a, b).map(({ id, kinds }) => [id, kinds]));
        const expected = IDS.filter((id) => inUse(a, id) ?? inUse(b, id));
        expect([...told.keys()].sort()).toEqual(expected);
        for (const id of expected) {
          expect(told.get(id)).toEqual(CHANGE_KINDS.filter((kind) => HOLDS[kind](a, b, id)));
        }
      }),
    );
  });

  it('finds nothing between a codebook and itself, wherever its themes stand among their siblings', () => {
    fc.assert(
      fc.property(codebook, fc.nat(9), (a, shift) => {
        const shuffled = a.map((theme, i) => ({ ...theme, position: (theme.position + i * shift) % 5 }));
        expect(compareCodebooks(a, shuffled).flatMap(({ kinds }) => kinds)).toEqual([]);
      }),
    );
  });

  it('the other way round takes added for gone or merged, and keeps the rest', () => {
    fc.assert(
      fc.property(codebook, codebook, (a, b) => {
        const back = new Map(compareCodebooks(b, a).map(({ id, kinds }) => [id, kinds]));
        for (const { id, kinds } of compareCodebooks(a, b)) {
          const turned = back.get(id) ?? [];
          const left = kinds.some((kind) => kind === 'gone' || kind === 'merged');
          if (left) expect(turned).toEqual(['added']);
          else if (!kinds.includes('added')) expect(turned).toEqual(kinds);
        }
      }),
    );
  });

  it('carries the numbers and names of both', () => {
    const theme = (id: string, more: Partial<ComparedTheme>): ComparedTheme => ({
      id,
      parentId: null,
      position: 0,
      name: id,
      translatedName: '',
      color: 1,
      definition: '',
      whenToUse: '',
      whenNotToUse: '',
      example: '',
      archived: false,
      mergedIntoId: null,
      excerpts: 0,
      ...more,
    });
    const [row, merged] = compareCodebooks(
      [theme('a', { excerpts: 2 }), theme('b', {})],
      [
        theme('z', { name: 'Sopra', archived: true }),
        theme('a', { excerpts: 5, parentId: 'z', definition: 'x' }),
        theme('b', { archived: true, mergedIntoId: 'a' }),
      ],
    );
    expect(row).toMatchObject({
      kinds: ['moved', 'redefined'],
      texts: ['definition'],
      former: { excerpts: 2, above: [] },
      now: { excerpts: 5, above: ['Sopra'] },
    });
    expect(merged).toMatchObject({ kinds: ['merged'], now: null, mergedInto: ['Sopra', 'a'] });
  });
});
