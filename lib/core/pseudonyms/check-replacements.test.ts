import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReplacements } from './check-replacements';
import { findListedNames } from './find-listed-names';

const problemsOf = (...list: [names: string[], replacement: string][]) =>
  checkReplacements(list.map(([names, replacement]) => ({ names, replacement }))).map(
    ({ index, problem, other }) => [index, problem, other],
  );

describe('checkReplacements', () => {
  it('has nothing to say of names that stand apart', () => {
    expect(
      problemsOf([['Anna', 'Annina'], '[persona 1]'], [['Rossi'], '[persona 2]'], [['Asti'], 'Città A']),
    ).toEqual([]);
  });

  it('tells a circle of two, and one of three, to all who stand in it', () => {
    expect(problemsOf([['Anna'], 'Lucia'], [['Lucia'], 'Anna'])).toEqual([
      [0, 'cycle', 1],
      [1, 'cycle', 0],
    ]);
    expect(problemsOf([['A'], 'B'], [['B'], 'C'], [['C'], 'A']).map(([, problem]) => problem)).toEqual([
      'cycle',
      'cycle',
      'cycle',
    ]);
  });

  it('tells a chain at both ends', () => {
    expect(problemsOf([['Anna'], 'signora Lucia'], [['Lucia'], '[persona 1]'])).toEqual([
      [0, 'chain', 1],
      [1, 'replaced', 0],
    ]);
  });

  it('tells a replacement that holds its own name, in any case', () => {
    expect(problemsOf([['Rossi'], 'signor ROSSI'])).toEqual([[0, 'itself', null]]);
    expect(problemsOf([['Rossi'], 'Rossini'])).toEqual([]);
  });

  it('tells two entries with one replacement, and a name of two entries', () => {
    expect(problemsOf([['Anna'], '[persona 1]'], [['Lucia'], '[Persona 1]'])).toEqual([
      [0, 'shared', 1],
      [1, 'shared', 0],
    ]);
    expect(problemsOf([['Anna'], '[p 1]'], [['Lucia', 'anna'], '[p 2]'])).toEqual([
      [0, 'twice', 1],
      [1, 'twice', 0],
    ]);
  });

  it('with no mistake a list replaces once: no replacement holds a name', () => {
    const word = fc.constantFrom('ada', 'bea', 'cia', 'dia', 'x', 'y');
    const entry = fc.record({
      names: fc.uniqueArray(word, { minLength: 1, maxLength: 2 }),
      replacement: fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' ')),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), (list) => {
        const names = list.flatMap((each) => each.names);
        const holds = list.some(
          ({ replacement }) => findListedNames(replacement, [{ kind: 'OTHER', names }]).length > 0,
        );
        const repeats =
          new Set(names).size < names.length ||
          new Set(list.map(({ replacement }) => replacement)).size < list.length;
        expect(checkReplacements(list).length > 0).toBe(holds || repeats);
      }),
      { numRuns: 2000 },
    );
  });
});
