import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveEdits } from './derive-edits';
import { reanchor } from './reanchor';
import { editedText } from './testing/edited-text';
import { rewrittenWords } from './testing/rewritten-words';
import { applyEdits, areEditsOf } from './text-edits';

test('the edits make the text after, whatever the two texts are', () => {
  fc.assert(
    fc.property(editedText(), editedText(), ({ textBefore }, { textAfter }) => {
      const edits = deriveEdits(textBefore, textAfter);
      expect(areEditsOf(textBefore.length, edits)).toBe(true);
      expect(applyEdits(textBefore, edits)).toBe(textAfter);
    }),
    { numRuns: 1000 },
  );
});

test('a text that is the same has no edits', () => {
  fc.assert(
    fc.property(editedText(), ({ textBefore }) => {
      expect(deriveEdits(textBefore, textBefore)).toEqual([]);
    }),
  );
});

test('where nothing was taken away and written anew, each word that is exact or moved is where it truly went', () => {
  let certain = 0;
  let kept = 0;
  fc.assert(
    fc.property(rewrittenWords(), ({ before, after, words }) => {
      if (after === '') return;
      const ranges = words.flatMap(({ start }, i) =>
        words.slice(i, i + 6).map(({ end }, j) => ({ start, end, held: words.slice(i, i + j + 1) })),
      );
      reanchor(deriveEdits(before, after), after, ranges, 'review').forEach(({ start, end, state }, i) => {
        const { held = [], ...range } = ranges[i] ?? { start: 0, end: 0 };
        if (held.every(({ destination }) => destination !== null)) kept++;
        if (state !== 'EXACT' && state !== 'MOVED') return;
        certain++;
        expect(after.slice(start, end)).toBe(before.slice(range.start, range.end));
        const shift = start - range.start;
        expect(held.map(({ destination }) => destination)).toEqual(held.map((word) => word.start + shift));
      });
    }),
    { numRuns: 2000 },
  );
  // or the rule would hold by finding nothing
  expect(certain).toBeGreaterThan(kept / 2);
});

describe('what may be one or another goes to a person', () => {
  const fate = (before: string, after: string, quote: string, from = 0) => {
    const start = before.indexOf(quote, from);
    const edits = deriveEdits(before, after);
    const [found] = reanchor(edits, after, [{ start, end: start + quote.length }], 'review');
    return [found?.state, after.slice(found?.start, found?.end)];
  };

  test('one of two equal paragraphs is gone', () => {
    const twice = 'Prima.\n\nSì, certo.\n\nSì, certo.\n\nPoi.';
    const once = 'Prima.\n\nSì, certo.\n\nPoi.';
    expect(fate(twice, once, 'Sì, certo.')[0]).toBe('LOST');
    expect(fate(twice, once, 'Sì, certo.', 15)[0]).toBe('LOST');
    expect(fate(twice, once, 'Poi.')).toEqual(['MOVED', 'Poi.']);
  });
  test('a word was doubled', () => {
    expect(fate('Era molto bello', 'Era molto molto bello', 'molto')[0]).toBe('LOST');
    expect(fate('Era molto bello', 'Era molto molto bello', 'bello')).toEqual(['MOVED', 'bello']);
  });
  test('the same words were written before those that were marked', () => {
    const after = 'Apre due volte. Chiude due volte. E poi basta.';
    expect(fate('Apre due volte. E poi basta.', after, 'due volte.')[0]).not.toBe('EXACT');
    expect(fate('Apre due volte. E poi basta.', after, 'poi basta.')).toEqual(['MOVED', 'poi basta.']);
  });
  test('two paragraphs changed places: the longer one stands', () => {
    const before = 'Uno.\n\nDue tre quattro.\n\nFine.';
    const after = 'Due tre quattro.\n\nUno.\n\nFine.';
    expect(fate(before, after, 'Due tre quattro.')).toEqual(['MOVED', 'Due tre quattro.']);
    expect(fate(before, after, 'Uno.')[0]).toBe('LOST');
  });
});

describe('what is certain is not asked again', () => {
  test.each([
    ['words at the end', 'Sì. Va bene.', 'Sì. Va bene. Grazie.', 'Va bene.', 'EXACT'],
    ['a paragraph at the start', 'Sì. Va bene.', 'Buongiorno.\n\nSì. Va bene.', 'Va bene.', 'MOVED'],
    [
      'a misspelt word elsewhere',
      'il centro aprre e il bar no',
      'il centro apre e il bar no',
      'e il bar',
      'MOVED',
    ],
    [
      'a break of the line elsewhere',
      'uno due\ntre quattro',
      'uno due\n\ntre quattro',
      'tre quattro',
      'MOVED',
    ],
  ])('%s', (_, before, after, quote, state) => {
    const start = before.indexOf(quote);
    const [found] = reanchor(
      deriveEdits(before, after),
      after,
      [{ start, end: start + quote.length }],
      'review',
    );
    expect([found?.state, after.slice(found?.start, found?.end)]).toEqual([state, quote]);
  });
});

describe('texts of a megabyte', () => {
  const many = (words: number, word: (i: number) => string) =>
    Array.from({ length: words }, (_, i) => word(i)).join(' ');
  test.each([
    ['a single word, over and over', many(500_000, () => 'no'), many(400_000, () => 'no')],
    [
      'two words in turn',
      many(500_000, (i) => (i % 2 ? 'sì' : 'no')),
      many(500_000, (i) => (i % 2 ? 'no' : 'sì')),
    ],
    ['all words turned round', many(150_000, (i) => `p${i}`), many(150_000, (i) => `p${150_000 - i}`)],
    [
      'every third word changed',
      many(150_000, (i) => `p${i % 999}`),
      many(150_000, (i) => (i % 3 ? `p${i % 999}` : `q${i}`)),
    ],
    ['one word without end', 'a'.repeat(1_000_000), 'a'.repeat(1_000_001)],
  ])('%s', (_, before, after) => {
    expect(applyEdits(before, deriveEdits(before, after)) === after).toBe(true);
  });
});
