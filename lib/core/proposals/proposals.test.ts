import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuseRanks } from './fuse-ranks';
import { proposedThemes } from './proposed-themes';
import { tellingStems } from './telling-stems';

const stems = fc.uniqueArray(
  fc.record({ stem: fc.string({ minLength: 1, maxLength: 6 }), frequency: fc.integer({ min: 0, max: 600 }) }),
  { selector: ({ stem }) => stem, maxLength: 40 },
);

describe('tellingStems', () => {
  it('never prefers a stem to a rarer one, and leaves out what stands nowhere else', () => {
    fc.assert(
      fc.property(stems, (given) => {
        const chosen = tellingStems(given, 500);
        const frequencyOf = new Map(given.map(({ stem, frequency }) => [stem, frequency]));
        const worst = Math.max(0, ...chosen.map((stem) => frequencyOf.get(stem) ?? 0));
        for (const { stem, frequency } of given)
          if (frequency > 1 && frequency < worst) expect(chosen).toContain(stem);
        for (const stem of chosen) expect(frequencyOf.get(stem)).toBeGreaterThan(1);
        expect(chosen.length).toBeLessThanOrEqual(12);
      }),
    );
  });

  it('takes common stems only where there are hardly any rare ones', () => {
    const given = [
      { stem: 'bando', frequency: 3 },
      { stem: 'comune', frequency: 500 },
      { stem: 'ente', frequency: 500 },
      { stem: 'solo', frequency: 1 },
    ];
    expect(tellingStems(given, 500)).toEqual(['bando', 'comune', 'ente']);
    const rare = ['aa', 'bb', 'cc', 'dd'].map((stem) => ({ stem, frequency: 2 }));
    expect(tellingStems([...given.slice(1, 3), ...rare], 500)).toEqual(['aa', 'bb', 'cc', 'dd']);
  });
});

describe('fuseRanks', () => {
  it('orders as the formula does, item by item', () => {
    const orders = fc.array(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e']), { maxLength: 3 });
    fc.assert(
      fc.property(orders, (given) => {
        const score = (item: string) =>
          given.reduce(
            (sum, order) => (order.includes(item) ? sum + 1 / (61 + order.indexOf(item)) : sum),
            0,
          );
        const fused = fuseRanks(...given);
        expect(new Set(fused)).toEqual(new Set(given.flat()));
        expect(fused).toHaveLength(new Set(fused).size);
        for (const [i, item] of fused.entries()) {
          const next = fused[i + 1];
          if (next !== undefined) expect(score(item)).toBeGreaterThanOrEqual(score(next) - 1e-12);
        }
      }),
    );
  });

  it('keeps the order when there is but one', () => {
    expect(fuseRanks(['b', 'a', 'c'])).toEqual(['b', 'a', 'c']);
  });
});

describe('proposedThemes', () => {
  const THEMES = ['a', 'b', 'c', 'd'];
  const evidence = fc.record({
    present: fc.subarray(THEMES),
    together: fc
      .uniqueArray(
        fc.record({ themeId: fc.constantFrom(...THEMES), together: fc.integer({ min: 1, max: 9 }) }),
        {
          selector: ({ themeId }) => themeId,
        },
      )
      .map((rows) => rows.map((row) => ({ ...row, of: 10 }))),
    similar: fc.array(fc.array(fc.constantFrom(...THEMES), { maxLength: 5 }), { maxLength: 4 }),
    applicable: fc.subarray(THEMES).map((ids) => new Set(ids)),
  });

  it('proposes nothing that stands already or cannot be applied, and nothing without a reason', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const proposed = proposedThemes(given);
        const expected = THEMES.filter(
          (theme) =>
            given.applicable.has(theme) &&
            !given.present.includes(theme) &&
            (given.together.some(({ themeId }) => themeId === theme) ||
              given.similar.some((themeIds) => themeIds.includes(theme))),
        );
        expect(proposed.map(({ themeId }) => themeId).sort()).toEqual(expected);
        for (const { themeId, similar } of proposed)
          expect(similar).toBe(given.similar.filter((themeIds) => themeIds.includes(themeId)).length);
      }),
    );
  });

  it('puts what has more reasons first', () => {
    const proposed = proposedThemes({
      present: [],
      together: [
        { themeId: 'a', together: 2, of: 10 },
        { themeId: 'b', together: 3, of: 10 },
      ],
      similar: [['a', 'c'], ['c']],
      applicable: new Set(THEMES),
    });
    expect(proposed.map(({ themeId }) => themeId)).toEqual(['c', 'a', 'b']);
  });
});
