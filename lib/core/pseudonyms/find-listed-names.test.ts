import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBoundary } from '../text/offsets';
import { findListedNames } from './find-listed-names';
import { foldName } from './name-words';

const textsOf = (text: string, ...names: string[]) =>
  findListedNames(text, [{ kind: 'PERSON', names }]).map(({ start, end }) => text.slice(start, end));

describe('findListedNames', () => {
  it.each([
    [
      'MARIA ROSSI, maria rossi e Maria  Rossi',
      'Maria Rossi',
      ['MARIA ROSSI', 'maria rossi', 'Maria  Rossi'],
    ],
    ["l’idea dell’Anna, d'Anna; Anna’s idea", 'Anna', ['Anna', 'Anna', 'Anna']],
    ['Annalisa, Giovanna, anna_2', 'Anna', []],
    ["d’Amico e D'Amico", 'D’Amico', ['d’Amico', "D'Amico"]],
    ['Maria\nRossi', 'Maria Rossi', ['Maria\nRossi']],
    ['Maria, Rossi', 'Maria Rossi', []],
    ['Ros\u00ADsi', 'Rossi', ['Ros\u00ADsi']],
    ['Nicolò e NICOLÒ, non Nicolo', 'Nicolò', ['Nicolò', 'NICOLÒ']],
    ['👩‍🌾Anna👩‍🌾', 'Anna', ['Anna']],
    ['Anna\u0301', 'Anna', []],
  ])('%s: %s', (text, name, found) => {
    expect(textsOf(text, name)).toEqual(found);
  });

  it('takes the longest name from each word on', () => {
    expect(textsOf('Maria Rossi Bianchi', 'Maria', 'Maria Rossi', 'Rossi Bianchi')).toEqual([
      'Maria Rossi',
      'Rossi Bianchi',
    ]);
  });

  it('finds what a search at every place finds, and splits no character', () => {
    const piece = fc.constantFrom(
      'anna',
      'Anna',
      'De',
      'Luca',
      'd',
      '’',
      "'",
      ' ',
      '\n',
      '-',
      ',',
      '👩‍🌾',
      'è',
      'e\u0301\u0323',
    );
    const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
    const name = fc.constantFrom('anna', 'anna de luca', 'de luca', 'd’anna', 'anna-luca', 'è');
    fc.assert(
      fc.property(text, fc.uniqueArray(name, { minLength: 1 }), (given, names) => {
        const found = findListedNames(given, [{ kind: 'OTHER', names }]);
        for (const { start, end } of found) {
          expect(isBoundary(given, start) && isBoundary(given, end)).toBe(true);
          expect(names.map(foldName)).toContain(foldName(given.slice(start, end)));
        }
        expect(found.map(({ start }) => start)).toEqual(startsByBruteForce(given, names));
      }),
      { numRuns: 2000 },
    );
  });
});

const IN_WORD = /[\p{L}\p{M}\p{N}_]/u;

/** Every place where some slice, between two that are no part of a word, reads as a name and begins with a letter. */
function startsByBruteForce(text: string, names: readonly string[]): number[] {
  const readings = new Set(names.map(foldName));
  const starts: number[] = [];
  for (let start = 0; start < text.length; start++) {
    const before = [...text.slice(0, start)].at(-1) ?? '';
    if (IN_WORD.test(before) || !/^[\p{L}\p{N}_]/u.test(text.slice(start))) continue;
    for (let end = start + 1; end <= text.length; end++) {
      const after = [...text.slice(end)][0] ?? '';
      const last = [...text.slice(start, end)].at(-1) ?? '';
      if (IN_WORD.test(after) || !IN_WORD.test(last) || !readings.has(foldName(text.slice(start, end))))
        continue;
      starts.push(start);
      break;
    }
  }
  return starts;
}
