import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixCounts } from '@/lib/core/compare/roll-up';
import { countPacks, type CountFilter, type CountedRows } from './count-packs';
import { packDay, sectionAt, wordAt } from './pack';
import { packDocument, type PackedExcerpt } from './testing/pack-document';

const THEMES = 7;
const CASES = 4;
const CODERS = 3;
const INTERVIEWS = 3;

const excerpt = fc.record({
  coder: fc.nat({ max: CODERS - 1 }),
  cases: fc.uniqueArray(fc.nat({ max: CASES - 1 }), { maxLength: 3 }),
  codings: fc.uniqueArray(fc.record({ theme: fc.nat({ max: THEMES - 1 }), day: fc.nat({ max: 9 }) }), {
    maxLength: 4,
    selector: ({ theme }) => theme,
  }),
});

const document = fc.record({
  interview: fc.option(fc.nat({ max: INTERVIEWS - 1 })),
  excerpts: fc.array(excerpt, { maxLength: 8 }),
});

/** By theme: an earlier one, or -1. */
const parents = fc
  .array(fc.nat(), { minLength: THEMES, maxLength: THEMES })
  .map((picks) => picks.map((pick, i) => (pick % (i + 1)) - 1));

const filter = fc.record(
  {
    coders: fc.uniqueArray(fc.nat({ max: CODERS - 1 })).map((numbers) => new Set(numbers)),
    cases: fc.uniqueArray(fc.nat({ max: CASES - 1 })).map((numbers) => new Set(numbers)),
    from: fc.nat({ max: 9 }),
    to: fc.nat({ max: 9 }),
  },
  { requiredKeys: [] },
);

const kind = fc.constantFrom('all', 'case', 'interview', 'coder' as const);

const ROWS: Record<CountedRows['kind'], CountedRows> = {
  all: { kind: 'all' },
  case: { kind: 'case', rowOf: (number) => number, unassigned: CASES },
  interview: { kind: 'interview', rowOf: Number },
  coder: { kind: 'coder', rowOf: (number) => number },
};

interface Made {
  interview: number | null;
  excerpts: PackedExcerpt[];
}

function rowsOfExcerpt(rows: CountedRows['kind'], { interview }: Made, { coder, cases }: PackedExcerpt) {
  if (rows === 'all') return [0];
  if (rows === 'coder') return [coder];
  if (rows === 'interview') return interview === null ? [] : [interview];
  return cases.length === 0 ? [CASES] : cases;
}

function passes({ coders, cases, from = 0, to = 9 }: CountFilter, made: PackedExcerpt, day: number): boolean {
  return (
    (!coders || coders.has(made.coder)) &&
    (!cases || made.cases.some((number) => cases.has(number))) &&
    from <= day &&
    day <= to
  );
}

/** As `matrixCounts` counts, one row of its table for each coding and row. */
function byBruteForce(made: Made[], parentOf: number[], rows: CountedRows['kind'], asked: CountFilter) {
  const coded = made.flatMap((one, d) =>
    one.excerpts.flatMap((found, e) =>
      found.codings
        .filter(({ day }) => passes(asked, found, day))
        .flatMap(({ theme }) =>
          rowsOfExcerpt(rows, one, found).map((row) => ({
            excerptId: `${d}/${e}`,
            caseId: String(row),
            themeId: String(theme),
          })),
        ),
    ),
  );
  const themes = parentOf.map((parent, id) => ({
    id: String(id),
    parentId: parent < 0 ? null : String(parent),
  }));
  return matrixCounts(coded, themes);
}

describe('countPacks', () => {
  it('equals brute force over any tree, excerpts, rows and filter', () => {
    fc.assert(
      fc.property(
        fc.array(document, { maxLength: 4 }),
        parents,
        kind,
        filter,
        (made, parentOf, rows, asked) => {
          const packs = made.map(({ interview, excerpts }) => ({
            interviewId: interview === null ? null : String(interview),
            data: packDocument(excerpts),
          }));
          const tree = {
            columnOf: Int32Array.from({ length: THEMES }, (_, i) => i),
            parents: Int32Array.from(parentOf),
          };
          const rowCount = CASES + 1;
          const counts = countPacks(packs, { tree, rows: ROWS[rows], rowCount, filter: asked });
          const expected = new Int32Array(rowCount * THEMES);
          for (const { caseId, themeId, count } of byBruteForce(made, parentOf, rows, asked))
            expected[Number(caseId) * THEMES + Number(themeId)] = count;
          expect(counts.withDescendants).toEqual(expected);
          expected.fill(0);
          const flat = parentOf.map(() => -1);
          for (const { caseId, themeId, count } of byBruteForce(made, flat, rows, asked))
            expected[Number(caseId) * THEMES + Number(themeId)] = count;
          expect(counts.own).toEqual(expected);
        },
      ),
    );
  });

  it('counts nowhere what has no column and no row', () => {
    const data = packDocument([{ coder: 300, cases: [400], codings: [{ theme: 500, day: 1 }] }]);
    const tree = { columnOf: Int32Array.of(0), parents: Int32Array.of(-1) };
    for (const rows of Object.values(ROWS)) {
      const { own, withDescendants } = countPacks([{ interviewId: null, data }], { tree, rows, rowCount: 1 });
      expect([[...own], [...withDescendants]]).toEqual([[0], [0]]);
    }
  });
});

describe('sectionAt', () => {
  it('reads large numbers, and refuses a pack that was cut', () => {
    const data = packDocument([
      { coder: 32_767, cases: [32_767, 5], codings: [{ theme: 32_767, day: 32_767 }] },
      { coder: 0, cases: [], codings: [{ theme: 0, day: 0 }] },
    ]);
    const first = sectionAt(data, 0);
    expect([wordAt(data, first.cases), wordAt(data, first.cases + 2)]).toEqual([5, 32_767]);
    expect(first.casesEnd).toBe(first.cases + 4);
    const second = sectionAt(data, first.end);
    expect(second.casesEnd).toBe(second.cases);
    expect(second.end).toBe(data.byteLength);
    expect(() => sectionAt(data.subarray(0, -1), first.end)).toThrow(RangeError);
    expect(() => sectionAt(data, data.byteLength)).toThrow(RangeError);
  });
});

describe('packDay', () => {
  it('counts days in UTC from the year 2000, and stays within its reach', () => {
    expect(packDay(new Date('2000-01-01T23:59:59Z'))).toBe(0);
    expect(packDay(new Date('2026-12-01T00:00:00Z'))).toBe(9831);
    expect(packDay(new Date('1970-01-01T00:00:00Z'))).toBe(0);
    expect(packDay(new Date('2999-01-01T00:00:00Z'))).toBe(32_767);
  });
});
