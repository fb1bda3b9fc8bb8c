import { describe, expect, it } from 'vitest';
import { applyEdits, type TextEdit } from '@/lib/core/text/text-edits';
import { takeOver } from './take-over';

const BASE = 'Anna: ci siamo visti per caso.\nBruno: poi abbiamo smesso di contare le riunioni.';
const versionOf = (text: string) => ({ id: text, number: 1, sha256: text, text });
const replacing = (words: string, insert: string): TextEdit => ({
  start: BASE.indexOf(words),
  end: BASE.indexOf(words) + words.length,
  insert,
});

describe('takeOver', () => {
  it('makes own corrections on the text of somebody else', () => {
    const theirs = BASE.replace('visti', 'incontrati');
    const { edits, aside } = takeOver(
      versionOf(BASE),
      [replacing('riunioni', 'assemblee')],
      versionOf(theirs),
    );
    expect(applyEdits(theirs, edits)).toBe(theirs.replace('riunioni', 'assemblee'));
    expect(aside).toEqual([]);
  });

  it('sets aside a correction of words that the other changed, with where they stand now', () => {
    const theirs = BASE.replace('ci siamo', 'noi ci siamo').replace('riunioni', 'giornate');
    const { edits, aside } = takeOver(
      versionOf(BASE),
      [replacing('riunioni', 'assemblee')],
      versionOf(theirs),
    );
    expect(edits).toEqual([]);
    expect(aside).toEqual([{ before: 'riunioni', mine: 'assemblee', at: theirs.indexOf('giornate') }]);
  });

  it('forgets what both corrected in the same way', () => {
    const theirs = BASE.replace('riunioni.', 'assemblee.');
    const { edits, aside } = takeOver(
      versionOf(BASE),
      [replacing('riunioni', 'assemblee')],
      versionOf(theirs),
    );
    expect([edits, aside]).toEqual([[], []]);
  });
});
