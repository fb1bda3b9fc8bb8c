import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '@/lib/core/text/paragraphs';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { CodingPlace } from './code-range';
import { applyOperation, inverseOf, type CodingState } from './operation';
import { joinOperation, neighboursOf, splitOperation, splitPlace } from './pair-operations';

const text = 'INT: Come va?\nRES: Bene, grazie a te.\nINT: Ah.\n';
const paragraphs = splitParagraphs(text);
let made = 0;
const place: CodingPlace = {
  documentId: 'd',
  versionId: 'v',
  sourceCaseIds: [],
  text,
  paragraphs,
  coderId: 'rita',
  newId: () => `id-${made++}`,
  now: () => '2026-01-01T00:00:00.000Z',
};

function excerptOf(words: string, more: Partial<ExcerptView> = {}): ExcerptView {
  const start = text.indexOf(words);
  const where = { start, end: start + words.length, quote: words, state: 'EXACT' as const, speaker: null };
  const marks = { caseIds: [], casesByHand: false, memo: '', memoContent: null, isKey: false, revision: 1 };
  const codings = [{ id: `${words}-1`, themeId: 'tema', weight: null, revision: 1, createdAt: '' }];
  const ids = { id: words, documentId: 'd', versionId: 'v', coderId: 'rita' };
  return { ...ids, ...where, ...marks, codings, ...more };
}

const stateOf = (...excerpts: ExcerptView[]): CodingState => ({
  excerpts: new Map(excerpts.map((one) => [one.id, one])),
  themes: [],
});
const quotes = ({ excerpts }: CodingState) => [...excerpts.values()].map(({ quote }) => quote);

describe('splitting', () => {
  const whole = excerptOf('Come va?\nRES: Bene, grazie a te.', { memo: 'nota' });
  const placeFor = (caret: number) => splitPlace({ text, paragraphs }, whole, caret);

  it('is before the word at the caret, and leaves labels and white space to neither', () => {
    const at = placeFor(text.indexOf('Bene') + 2);
    const operation = splitOperation(place, whole, at ?? 0);
    expect(operation && quotes(applyOperation(stateOf(whole), operation))).toEqual([
      'Come va?',
      'Bene, grazie a te.',
    ]);
  });

  it('has no place outside, nor before the first word', () => {
    expect([placeFor(0), placeFor(whole.start), placeFor(text.length)]).toEqual([null, null, null]);
  });

  it('loses no word wherever it is, and its two halves join to the same again', () => {
    fc.assert(
      fc.property(fc.nat(text.length), (caret) => {
        const at = placeFor(caret);
        const operation = at === null ? null : splitOperation(place, whole, at);
        if (operation?.kind !== 'split') return;
        const state = applyOperation(stateOf(whole), operation);
        const [first, second] = [...state.excerpts.values()];
        expect([first?.start, second?.end]).toEqual([whole.start, whole.end]);
        for (const one of [first, second]) {
          expect(one?.quote).toBe(text.slice(one?.start, one?.end));
          expect(one?.quote.trim()).toBe(one?.quote);
        }
        if (!first || !second) return;
        expect(neighboursOf([first, second], first, { text, paragraphs })).toEqual([second]);
        const joined = applyOperation(state, joinOperation(first, second, place.newId, text));
        expect(joined).toEqual(stateOf(whole));
        expect(applyOperation(state, inverseOf(operation)!)).toEqual(stateOf(whole));
      }),
    );
  });
});

describe('neighboursOf', () => {
  const all = ['Come', 'va?', 'Bene', 'grazie a', 'a te', 'Ah'].map((words) => excerptOf(words));
  const beside = (words: string) =>
    neighboursOf(
      all,
      all.find(({ id }) => id === words)!,
      { text, paragraphs },
    ).map(({ id }) => id);

  it('finds those that touch, overlap or have no word between, across speakers', () => {
    expect(beside('va?')).toEqual(['Come', 'Bene']);
    expect(beside('Bene')).toEqual(['va?', 'grazie a']);
    expect(beside('a te')).toEqual(['grazie a', 'Ah']);
  });

  it('leaves out those of others and those that wait for a person', () => {
    const theirs = excerptOf('va?', { coderId: 'carla' });
    const waiting = excerptOf('va?', { state: 'CHANGED' });
    expect(neighboursOf([theirs, waiting], excerptOf('Come'), { text, paragraphs })).toEqual([]);
    expect(
      neighboursOf([excerptOf('va?')], excerptOf('Come', { state: 'LOST' }), { text, paragraphs }),
    ).toEqual([]);
  });
});
