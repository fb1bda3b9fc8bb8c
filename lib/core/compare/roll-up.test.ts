import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodedExcerpt, matrixCounts } from './roll-up';

const themes = [
  { id: 'conv', parentId: null },
  { id: 'rel', parentId: 'conv' },
  { id: 'fid', parentId: 'rel' },
  { id: 'norm', parentId: 'conv' },
  { id: 'div', parentId: null },
];
const below: Record<string, string[]> = {
  conv: ['conv', 'rel', 'fid', 'norm'],
  rel: ['rel', 'fid'],
  fid: ['fid'],
  norm: ['norm'],
  div: ['div'],
};

const rows = fc.array(
  fc.record<CodedExcerpt>({
    excerptId: fc.constantFrom('e1', 'e2', 'e3', 'e4'),
    caseId: fc.constantFrom('biella', 'vercelli', null),
    themeId: fc.constantFrom('conv', 'rel', 'fid', 'norm', 'div', 'archived'),
  }),
);

describe('matrixCounts', () => {
  it('counts distinct excerpts of the case under the theme or a descendant', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const expected = ['biella', 'vercelli', null].flatMap((caseId) =>
          ['conv', 'div', 'fid', 'norm', 'rel'].flatMap((themeId) => {
            const carrying = given.filter(
              (row) => row.caseId === caseId && below[themeId]?.includes(row.themeId),
            );
            const count = new Set(carrying.map((row) => row.excerptId)).size;
            return count > 0 ? [{ caseId, themeId, count }] : [];
          }),
        );
        expect(matrixCounts(given, themes)).toEqual(expected);
      }),
    );
  });

  it('counts an excerpt under two children once in their parent, and in each of its cases', () => {
    const given = ['biella', 'vercelli'].flatMap((caseId) =>
      ['rel', 'norm'].map((themeId) => ({ excerptId: 'e1', caseId, themeId })),
    );
    expect(matrixCounts(given, themes)).toEqual([
      { caseId: 'biella', themeId: 'conv', count: 1 },
      { caseId: 'biella', themeId: 'norm', count: 1 },
      { caseId: 'biella', themeId: 'rel', count: 1 },
      { caseId: 'vercelli', themeId: 'conv', count: 1 },
      { caseId: 'vercelli', themeId: 'norm', count: 1 },
      { caseId: 'vercelli', themeId: 'rel', count: 1 },
    ]);
  });

  it('ends when themes stand in a cycle', () => {
    const cycle = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ];
    expect(matrixCounts([{ excerptId: 'e1', caseId: null, themeId: 'a' }], cycle)).toEqual([
      { caseId: null, themeId: 'a', count: 1 },
      { caseId: null, themeId: 'b', count: 1 },
    ]);
  });
});
