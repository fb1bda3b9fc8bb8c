import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/lib/core/text/text-edits';
import { touchCounts, touchedExcerpts, type StandingExcerpt } from './touched-excerpts';

const TEXT = 'uno due tre quattro cinque';
const at = (words: string, state: StandingExcerpt['state'] = 'EXACT'): StandingExcerpt => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  state,
});

describe('touchedExcerpts', () => {
  const edits = [
    { start: 4, end: 7, insert: 'dieci' },
    { start: 12, end: 19, insert: '' },
  ];
  const after = applyEdits(TEXT, edits);

  it('counts what stays, moves, changes and is lost', () => {
    const touched = touchedExcerpts([at('uno'), at('tre'), at('due tre'), at('quattro')], edits, after);
    expect(touchCounts(touched)).toEqual({ EXACT: 1, MOVED: 1, CHANGED: 1, LOST: 1 });
  });

  it('leaves those out that waited already, and keeps them waiting', () => {
    const touched = touchedExcerpts([at('cinque', 'CHANGED'), at('uno', 'LOST')], edits, after);
    expect(touched.map(({ state }) => state)).toEqual(['CHANGED', 'LOST']);
    expect(touchCounts(touched)).toEqual({ EXACT: 0, MOVED: 0, CHANGED: 0, LOST: 0 });
  });

  it('has lost everything where no text is left', () => {
    const all = [{ start: 0, end: TEXT.length, insert: '' }];
    expect(touchCounts(touchedExcerpts([at('uno')], all, ''))).toMatchObject({ LOST: 1 });
  });
});
