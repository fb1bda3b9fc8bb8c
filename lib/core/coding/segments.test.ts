import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodingRange, segments } from './segments';

const codings = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 12 }).chain((ranges) =>
  fc
    .shuffledSubarray(
      ranges.map((_, i) => `c${String(i)}`),
      { minLength: ranges.length },
    )
    .map((ids) => ranges.map(([start, end], i): CodingRange => ({ id: ids[i] ?? '', start, end }))),
);

/** The codings over each character, one by one. */
const idsAt = (given: CodingRange[], offset: number) =>
  given
    .filter((coding) => coding.start <= offset && offset < coding.end)
    .map((coding) => coding.id)
    .sort();

describe('segments', () => {
  it('gives each character the codings that cover it, in the fewest runs', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), codings, (start, end, given) => {
        const runs = segments({ start, end }, given);
        let at = start;
        for (const [i, run] of runs.entries()) {
          expect(run.start).toBe(at);
          expect(run.end).toBeGreaterThan(run.start);
          for (let offset = run.start; offset < run.end; offset++)
            expect(run.codingIds).toEqual(idsAt(given, offset));
          if (i > 0) expect(run.codingIds).not.toEqual(runs[i - 1]?.codingIds);
          at = run.end;
        }
        expect(at).toBe(Math.max(start, start < end ? end : start));
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps two overlapping codings of one theme, each removable alone', () => {
    // both of the theme "fiducia", which segments() neither knows nor needs
    const one = { id: 'coding-1', start: 2, end: 6 };
    const two = { id: 'coding-2', start: 4, end: 9 };
    expect(segments({ start: 0, end: 10 }, [two, one])).toEqual([
      { start: 0, end: 2, codingIds: [] },
      { start: 2, end: 4, codingIds: ['coding-1'] },
      { start: 4, end: 6, codingIds: ['coding-1', 'coding-2'] },
      { start: 6, end: 9, codingIds: ['coding-2'] },
      { start: 9, end: 10, codingIds: [] },
    ]);
    expect(segments({ start: 4, end: 6 }, [two])).toEqual([{ start: 4, end: 6, codingIds: ['coding-2'] }]);
  });

  it('keeps two codings of the very same range', () => {
    const same = ['b', 'a'].map((id) => ({ id, start: 0, end: 3 }));
    expect(segments({ start: 0, end: 3 }, same)).toEqual([{ start: 0, end: 3, codingIds: ['a', 'b'] }]);
  });

  it('cuts no character that the codings do not cut', () => {
    const text = 'sì 👩‍🌾 perche\u0301 x\u0301 no';
    const farmer = text.indexOf('👩');
    const given = [
      { id: 'a', start: farmer, end: farmer + '👩‍🌾'.length },
      { id: 'b', start: 0, end: text.indexOf(' x') },
    ];
    const runs = segments({ start: 0, end: text.length }, given).map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(runs).toEqual(['sì ', '👩‍🌾', ' perche\u0301', ' x\u0301 no']);
  });

  it('gives one plain run without codings, nothing for an empty range', () => {
    expect(segments({ start: 5, end: 9 }, [])).toEqual([{ start: 5, end: 9, codingIds: [] }]);
    expect(segments({ start: 5, end: 5 }, [{ id: 'a', start: 0, end: 9 }])).toEqual([]);
  });
});
