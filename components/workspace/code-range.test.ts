import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '@/lib/core/text/paragraphs';
import { codeRange, type CodingPlace } from './code-range';
import { applyOperation, type CodingState } from './operation';

const text = 'INT: Come va?\nRES: Bene, grazie.';
const rangeOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

function placeFor(coderId: string): CodingPlace {
  let made = 0;
  return {
    documentId: 'd',
    versionId: 'v',
    sourceCaseIds: ['caso'],
    text,
    paragraphs: splitParagraphs(text),
    coderId,
    newId: () => `${coderId}-${++made}`,
    now: () => '2026-01-01T00:00:00.000Z',
  };
}

function codedIn(
  state: CodingState,
  place: CodingPlace,
  range: { start: number; end: number },
  themeId: string,
): CodingState {
  const { operation } = codeRange(place, state.excerpts.values(), range, themeId);
  return operation ? applyOperation(state, operation) : state;
}

const themesIn = (state: CodingState) =>
  [...state.excerpts.values()].map(({ codings }) => codings.map(({ themeId }) => themeId).join('+'));

describe('codeRange', () => {
  const rita = placeFor('rita');
  const empty: CodingState = { excerpts: new Map(), themes: [] };
  const once = codedIn(empty, rita, rangeOf('Bene'), 'salute');

  it('makes an excerpt with its quote, speaker and case', () => {
    expect([...once.excerpts.values()]).toEqual([
      expect.objectContaining({ quote: 'Bene', speaker: 'RES', caseIds: ['caso'], coderId: 'rita' }),
    ]);
  });

  it('adds a second theme to the own excerpt of the same range, a theme once', () => {
    expect(themesIn(codedIn(once, rita, rangeOf('Bene'), 'umore'))).toEqual(['salute+umore']);
    expect(codeRange(rita, once.excerpts.values(), rangeOf('Bene'), 'salute').operation).toBeNull();
  });

  it('leaves another range, or another coder’s excerpt of the same range, alone', () => {
    expect(themesIn(codedIn(once, rita, rangeOf('Bene, grazie'), 'salute'))).toEqual(['salute', 'salute']);
    expect(themesIn(codedIn(once, placeFor('carla'), rangeOf('Bene'), 'umore'))).toEqual(['salute', 'umore']);
  });

  it('names no speaker where two speak', () => {
    const state = codedIn(empty, rita, { start: 5, end: text.length }, 'salute');
    expect([...state.excerpts.values()][0]?.speaker).toBeNull();
  });
});
