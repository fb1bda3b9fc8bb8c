import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBoundary, snapRange, type TextRange } from './offsets';
import { reanchor, type Destination, type TouchRule } from './reanchor';
import { editedText, rangesOf, type EditedText } from './testing/edited-text';
import { applyEdits, areEditsOf, type TextEdit } from './text-edits';

const states = (destinations: readonly Destination[]) => destinations.map(({ state }) => state);

/** Where each character of the range stands now; by the characters themselves, one after the other. */
function placesNow({ after }: EditedText, { start, end }: TextRange): number[] {
  const places: number[] = [];
  after.forEach(({ from }, place) => {
    if (from !== null && start <= from && from < end) places.push(place);
  });
  return places;
}

const isIntact = (places: readonly number[], { start, end }: TextRange) =>
  places.length === end - start && places.every((place, i) => place === (places[0] ?? 0) + i);

const touches = (range: TextRange, edit: TextEdit) => edit.start < range.end && range.start < edit.end;

/** Places of what the edits wrote that `counts`. */
function written({ after, edits }: EditedText, counts: (edit: TextEdit) => boolean): number[] {
  return after.flatMap(({ by }, place) => {
    const edit = by === null ? undefined : edits[by];
    return edit && counts(edit) ? [place] : [];
  });
}

const hull = (text: string, places: readonly number[]) =>
  snapRange(text, Math.min(...places), Math.max(...places) + 1);

function check(rule: TouchRule, judge: (edited: EditedText, range: TextRange, found: Destination) => void) {
  fc.assert(
    fc.property(editedText(), (edited) => {
      fc.pre(edited.after.length > 0);
      const ranges = rangesOf(edited.textBefore);
      reanchor(edited.edits, edited.textAfter, ranges, rule).forEach((found, i) => {
        judge(edited, ranges[i] ?? { start: 0, end: 0 }, found);
      });
    }),
    { numRuns: 200 },
  );
}

describe('the generator', () => {
  test('makes edits that make the text after', () => {
    fc.assert(
      fc.property(editedText(), ({ textBefore, textAfter, edits }) => {
        expect(areEditsOf(textBefore.length, edits)).toBe(true);
        expect(applyEdits(textBefore, edits)).toBe(textAfter);
      }),
    );
  });
});

describe('a correction', () => {
  test('leaves every range that it does not touch at the destination of its own characters', () => {
    check('review', (edited, range, found) => {
      const places = placesNow(edited, range);
      const start = places[0] ?? -1;
      const end = start + range.end - range.start;
      const stands =
        isIntact(places, range) && isBoundary(edited.textAfter, start) && isBoundary(edited.textAfter, end);
      if (stands) expect(found).toEqual({ start, end, state: start === range.start ? 'EXACT' : 'MOVED' });
      else expect(['CHANGED', 'LOST']).toContain(found.state);
    });
  });

  test('never takes a range to characters that were not its own, repeated as they may be', () => {
    check('review', ({ after, textAfter }, range, { start, end, state }) => {
      if (state !== 'EXACT' && state !== 'MOVED') return;
      const origins = after.slice(start, end).map(({ from }) => from);
      expect(origins).toEqual(Array.from({ length: range.end - range.start }, (_, i) => range.start + i));
      expect(textAfter.slice(start, end)).not.toBe('');
    });
  });

  test('says of a touched range what is left of it, and that it is lost when no word is', () => {
    check('review', (edited, range, found) => {
      const { textAfter } = edited;
      if (found.state === 'EXACT' || found.state === 'MOVED') return;
      const places = placesNow(edited, range);
      const words = places.filter((place) => textAfter.charAt(place).trim() !== '');
      if (words.length === 0 && !isIntact(places, range)) {
        expect(found.state).toBe('LOST');
        expect(found.end).toBeGreaterThan(found.start);
        return;
      }
      const inside = written(
        edited,
        (edit) =>
          (touches(range, edit) || (range.start < edit.start && edit.start < range.end)) &&
          range.start <= edit.start &&
          edit.end <= range.end,
      ).filter((place) => textAfter.charAt(place).trim() !== '');
      const all = isIntact(places, range) ? places : [...words, ...inside];
      expect(found).toEqual({ ...hull(textAfter, all), state: 'CHANGED' });
    });
  });
});

describe('a replacement whose meaning is known', () => {
  test('makes a touched range the whole of what stands for what it held', () => {
    check('follow', (edited, range, found) => {
      const places = placesNow(edited, range);
      const stands = isIntact(places, range);
      if (stands) return;
      const instead = written(
        edited,
        (edit) => touches(range, edit) || (range.start < edit.start && edit.start < range.end),
      );
      const all = [...places, ...instead];
      if (all.length === 0) expect(found.state).toBe('LOST');
      else expect(found).toEqual({ ...hull(edited.textAfter, all), state: 'MOVED' });
    });
  });
});

describe('worked examples', () => {
  const TEXT = 'Il centro apre tardi. Il centro chiude presto.';
  const of = (words: string, from = 0) => {
    const start = TEXT.indexOf(words, from);
    return { start, end: start + words.length };
  };
  const after = (edits: TextEdit[], ranges: TextRange[], rule: TouchRule = 'review') => {
    const text = applyEdits(TEXT, edits);
    return reanchor(edits, text, ranges, rule).map(({ start, end, state }) => [
      state,
      text.slice(start, end),
    ]);
  };
  const second = of('Il centro chiude');

  test('words written before push what follows', () => {
    expect(after([{ start: 0, end: 0, insert: 'Mah. ' }], [of('apre'), second])).toEqual([
      ['MOVED', 'apre'],
      ['MOVED', 'Il centro chiude'],
    ]);
  });
  test('words written at either end do not become part of an excerpt', () => {
    const { start, end } = of('apre');
    expect(after([{ start, end: start, insert: 'ri' }], [of('apre')])).toEqual([['MOVED', 'apre']]);
    expect(after([{ start: end, end, insert: 'bile' }], [of('apre')])).toEqual([['EXACT', 'apre']]);
  });
  test('the repeated words of a deleted passage attract nothing', () => {
    const first = of('Il centro apre tardi. ');
    expect(after([{ ...first, insert: '' }], [of('Il centro'), second])).toEqual([
      ['LOST', 'I'],
      ['MOVED', 'Il centro chiude'],
    ]);
  });
  test('a word corrected at the start of an excerpt is in what is proposed', () => {
    expect(after([{ start: 3, end: 9, insert: 'Centro' }], [of('centro apre')])).toEqual([
      ['CHANGED', 'Centro apre'],
    ]);
  });
  test('what was rewritten across the start of an excerpt is not', () => {
    expect(after([{ start: 0, end: 9, insert: 'Lo sportello' }], [of('centro apre')])).toEqual([
      ['CHANGED', 'apre'],
    ]);
  });
  test('a pseudonym takes the place of the name, whole, in an excerpt that held half of it', () => {
    expect(after([{ ...of('centro apre'), insert: '[Ente A]' }], [of('apre tardi')], 'follow')).toEqual([
      ['MOVED', '[Ente A] tardi'],
    ]);
  });
  test('an excerpt that ends inside a joined character now is for a person', () => {
    const text = 'una 👩 qui';
    const edits = [{ start: 6, end: 6, insert: '\u200d🌾' }];
    const found = reanchor(edits, applyEdits(text, edits), [{ start: 0, end: 6 }], 'review');
    expect(states(found)).toEqual(['CHANGED']);
    expect(found[0]?.end).toBe(9);
  });
});
