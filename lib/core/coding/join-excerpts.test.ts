import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTextOrder, joinExcerpts, joinMemos, standTogether, uniteCodings } from './join-excerpts';

const range = fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 6 })).map(([start, length]) => ({
  start,
  end: start + length,
}));

describe('standTogether', () => {
  it('is true just when no word stands outside of both and between them', () => {
    const text = fc.stringMatching(/^[a .,]{20}$/);
    fc.assert(
      fc.property(text, range, range, (given, one, other) => {
        const covered = (at: number, { start, end }: { start: number; end: number }) =>
          start <= at && at < end;
        const [from, to] = [Math.min(one.start, other.start), Math.max(one.end, other.end)];
        const words = [...Array(20).keys()].filter(
          (at) => at >= from && at < to && !covered(at, one) && !covered(at, other) && given[at] === 'a',
        );
        const speechIn = (gap: { start: number; end: number }) => given.slice(gap.start, gap.end);
        expect(standTogether(one, other, speechIn)).toBe(words.length === 0);
      }),
    );
  });

  it('does not take a letter of another alphabet for a sign', () => {
    for (const word of ['щ', '漢', '7', 'à'])
      expect(standTogether({ start: 0, end: 1 }, { start: 2, end: 3 }, () => word)).toBe(false);
  });
});

describe('joinExcerpts', () => {
  const part = fc.record({
    place: range,
    memo: fc.constantFrom('', 'uno', 'due'),
    isKey: fc.boolean(),
    casesByHand: fc.boolean(),
    caseIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
  });
  const excerpt = part.map(({ place, ...rest }) => ({ ...place, ...rest }));

  it('covers what either covers and loses no word of a memo, whichever is kept', () => {
    fc.assert(
      fc.property(excerpt, excerpt, (one, other) => {
        const joined = joinExcerpts(one, other);
        expect(joined).toMatchObject({
          start: Math.min(one.start, other.start),
          end: Math.max(one.end, other.end),
          isKey: one.isKey || other.isKey,
        });
        for (const { memo } of [one, other]) expect(joined.memo).toContain(memo);
        if (one.casesByHand || other.casesByHand)
          expect([...joined.caseIds].sort()).toEqual([...new Set([...one.caseIds, ...other.caseIds])].sort());
        const swapped = joinExcerpts(other, one);
        expect([swapped.start, swapped.end, swapped.isKey]).toEqual([joined.start, joined.end, joined.isKey]);
      }),
    );
  });

  it('gives back what was split', () => {
    fc.assert(
      fc.property(excerpt, fc.nat(5), (whole, cut) => {
        const at = Math.min(whole.start + cut, whole.end - 1);
        if (at <= whole.start) return;
        const first = { ...whole, end: at };
        const second = { ...whole, start: at, memo: '' };
        expect(joinExcerpts(first, second)).toEqual(whole);
      }),
    );
  });

  it('writes memos in the order of the text, and the same one once', () => {
    const later = { start: 5, end: 9, memo: 'dopo', isKey: false, caseIds: [], casesByHand: false };
    expect(joinExcerpts(later, { ...later, start: 0, memo: 'prima' }).memo).toBe('prima\n\ndopo');
    expect(joinMemos('nota', 'nota')).toBe('nota');
    expect(inTextOrder({ start: 0, end: 4 }, { start: 0, end: 9 })[0].end).toBe(9);
  });
});

describe('uniteCodings', () => {
  const codings = (prefix: string) =>
    fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'))
      .chain((themes) =>
        fc
          .array(fc.option(fc.nat(100)), { minLength: themes.length, maxLength: themes.length })
          .map((weights) =>
            themes.map((themeId, i) => ({ id: `${prefix}${themeId}`, themeId, weight: weights[i] ?? null })),
          ),
      );

  it('leaves the kept codings what they are, and every theme and weight of either there', () => {
    fc.assert(
      fc.property(codings('k'), codings('o'), (kept, others) => {
        const { added, weighed } = uniteCodings(kept, others);
        const weights = new Map(weighed.map(({ id, weight }) => [id, weight]));
        const after = [
          ...kept.map((coding) => ({ ...coding, weight: weights.get(coding.id) ?? coding.weight })),
          ...added,
        ];
        const themes = after.map(({ themeId }) => themeId);
        expect(new Set(themes).size).toBe(themes.length);
        for (const coding of kept) if (coding.weight !== null) expect(after).toContainEqual(coding);
        for (const { themeId, weight } of [...kept, ...others]) {
          const found = after.find((coding) => coding.themeId === themeId);
          expect(found).toBeDefined();
          if (weight !== null) expect(found?.weight).not.toBeNull();
        }
      }),
    );
  });
});
