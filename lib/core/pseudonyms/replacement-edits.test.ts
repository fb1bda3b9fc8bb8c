import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reanchor } from '../text/reanchor';
import { applyEdits, areEditsOf } from '../text/text-edits';
import { findListedNames } from './find-listed-names';
import { replacementEdits } from './replacement-edits';

const TEXT = 'Anna e ANNA: 👩‍🌾Anna.';
const places = findListedNames(TEXT, [{ kind: 'PERSON', names: ['Anna'] }]);
const anna = (occurrences: { start: number; end: number }[]) =>
  replacementEdits(TEXT, [{ names: ['Anna'], replacement: '[p]', occurrences }]);

describe('replacementEdits', () => {
  it('replaces a name as it is written in each place', () => {
    const made = anna(places);
    expect('edits' in made && applyEdits(TEXT, made.edits)).toBe('[p] e [p]: 👩‍🌾[p].');
  });

  it.each([
    ['another word', { start: 5, end: 6 }],
    ['beyond the text', { start: 100, end: 104 }],
    ['inside a character', { start: TEXT.indexOf('👩') + 2, end: TEXT.length - 1 }],
  ])('refuses %s', (_, place) => {
    expect(anna([place])).toEqual({ mistake: { index: 0, problem: 'reads-otherwise' } });
  });

  it('refuses two that meet', () => {
    expect(anna([places[0] ?? { start: 0, end: 0 }, { start: 0, end: 4 }])).toEqual({
      mistake: { index: 0, problem: 'overlap' },
    });
  });

  it('after it no name stands in an accepted place, and what no name touches keeps its words', () => {
    const word = fc.constantFrom(
      'Anna',
      'Maria Rossi',
      'Rossi',
      'parla',
      'di',
      'Torino',
      '👩‍🌾',
      'perché',
      'e\u0323\u0301',
    );
    const input = fc.record({
      text: fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' ')),
      keep: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
      cuts: fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(input, ({ text, keep, cuts }) => {
        const names = [
          { names: ['Anna'], replacement: '[persona 1]' },
          { names: ['Maria Rossi'], replacement: '[persona 2]' },
        ].map((name) => {
          const all = findListedNames(text, [{ kind: 'PERSON', names: name.names }]);
          return { ...name, occurrences: all.filter((_, i) => keep[i]) };
        });
        const made = replacementEdits(text, names);
        if (!('edits' in made)) throw new Error(made.mistake.problem);
        expect(areEditsOf(text.length, made.edits)).toBe(true);
        const after = applyEdits(text, made.edits);

        const accepted = names.flatMap(({ occurrences }) => occurrences);
        for (const [i, { start, end }] of reanchor(made.edits, after, accepted, 'follow').entries())
          expect(after.slice(start, end)).toBe(
            names.find(({ occurrences }) => occurrences.includes(accepted[i] as never))?.replacement,
          );

        const excerpts = rangesOfWords(text, cuts);
        for (const [i, place] of reanchor(made.edits, after, excerpts, 'follow').entries()) {
          const before = excerpts[i] ?? { start: 0, end: 0 };
          const isTouched = accepted.some(({ start, end }) => start < before.end && before.start < end);
          expect(['EXACT', 'MOVED']).toContain(place.state);
          if (!isTouched)
            expect(after.slice(place.start, place.end)).toBe(text.slice(before.start, before.end));
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** From the start of one word to the end of another. */
function rangesOfWords(text: string, cuts: readonly (readonly [number, number])[]) {
  const words = Array.from(text.matchAll(/\S+/g), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  return cuts.flatMap(([a, b]) => {
    const [first, last] = [words[Math.min(a, b)], words[Math.max(a, b)]];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}
