import { expect, it } from 'vitest';
import { splitParagraphs } from '../text/paragraphs';
import { applyEdits } from '../text/text-edits';
import { renamedLabels } from './renamed-labels';

const TURN = 'Anna: Sì.\nINT: E poi?\n';
const TEXT = TURN.repeat(4);
const EVERY = [0, 1, 2, 3].map((i) => i * TURN.length);
const edit = (start: number) => ({ start, end: start + 4, insert: '[persona 1]' });
const labels = (...starts: number[]) => {
  const edits = starts.map(edit);
  const text = applyEdits(TEXT, edits);
  const after = { text, paragraphs: splitParagraphs(text) };
  return renamedLabels(edits, splitParagraphs(TEXT), after);
};

it('follows a label to what replaced it', () => {
  expect(labels(...EVERY)).toEqual(
    new Map([
      ['Anna', new Set(['[persona 1]'])],
      ['INT', new Set(['INT'])],
    ]),
  );
});

it('follows it to both when it was replaced in some places only', () => {
  expect(labels(...EVERY.slice(2)).get('Anna')).toEqual(new Set(['Anna', '[persona 1]']));
});

it('follows it to none when it is alone and no label any more', () => {
  const before = [{ start: 6, end: 9, speaker: 'Anna' }];
  const after = { text: 'Sì.', paragraphs: splitParagraphs('Sì.') };
  expect(renamedLabels([{ start: 0, end: 6, insert: '' }], before, after).get('Anna')).toEqual(new Set());
});
