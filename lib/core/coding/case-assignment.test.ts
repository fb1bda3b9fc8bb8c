import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOfExcerpt } from './case-assignment';

const chapters = [
  { caseId: 'biella', start: 0, end: 100 },
  { caseId: 'vercelli', start: 100, end: 200 },
  { caseId: 'biella', start: 150, end: 160 },
];
const passage = (...ids: string[]) => ids.map((caseId) => ({ caseId, origin: 'PASSAGE' }));

describe('casesOfExcerpt', () => {
  it.each([
    ['the only case of the source', 10, 20, ['asti'], [], null, [{ caseId: 'asti', origin: 'SOURCE' }]],
    [
      'the same case twice is one',
      10,
      20,
      ['asti', 'asti'],
      [],
      null,
      [{ caseId: 'asti', origin: 'SOURCE' }],
    ],
    ['several cases, to be assigned', 10, 20, ['asti', 'alba'], [], null, []],
    ['no case, to be assigned', 10, 20, [], [], null, []],
    ['the passage it lies in', 10, 20, ['asti', 'alba'], chapters, null, passage('biella')],
    ['the passage before the source', 10, 20, ['asti'], chapters, null, passage('biella')],
    ['every passage it overlaps, each case once', 90, 155, [], chapters, null, passage('biella', 'vercelli')],
    ['a passage that only touches does not count', 200, 210, [], chapters, null, []],
    [
      'outside the passages, the only case',
      200,
      210,
      ['asti'],
      chapters,
      null,
      [{ caseId: 'asti', origin: 'SOURCE' }],
    ],
    ['outside the passages, several', 200, 210, ['asti', 'alba'], chapters, null, []],
    ['a person before all', 10, 20, ['asti'], chapters, ['alba'], [{ caseId: 'alba', origin: 'PERSON' }]],
    ['a person who chose none', 10, 20, ['asti'], chapters, [], []],
  ])('%s', (_, start, end, sourceCaseIds, passages, handPicked, expected) => {
    expect(casesOfExcerpt({ range: { start, end }, sourceCaseIds, passages, handPicked })).toEqual(expected);
  });

  it('takes a passage exactly when they share a character', () => {
    const id = fc.constantFrom('a', 'b', 'c');
    const range = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 8 }))
      .map(([start, size]) => ({ start, end: start + size }));
    const passages = fc.array(
      fc.record({ caseId: id, range }).map((p) => ({ caseId: p.caseId, ...p.range })),
    );
    fc.assert(
      fc.property(range, passages, (given, tied) => {
        const sharing = new Set<string>();
        for (let at = given.start; at < given.end; at++)
          for (const { caseId, start, end } of tied) if (start <= at && at < end) sharing.add(caseId);
        const found = casesOfExcerpt({ range: given, sourceCaseIds: [], passages: tied, handPicked: null });
        expect(found.map((assigned) => assigned.caseId).sort()).toEqual([...sharing].sort());
        expect(found.every((assigned) => assigned.origin === 'PASSAGE')).toBe(true);
      }),
    );
  });
});
