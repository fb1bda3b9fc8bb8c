import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '@/lib/core/text/paragraphs';
import {
  extendByParagraph,
  extendByWords,
  movePlace,
  selectedRange,
  type MovingSelection,
} from './moving-selection';

const text = 'INT: Ecco la prima. Poi altro.\nRES: Sì certo.\nINT: Fine.';
const speeches = { text, paragraphs: splitParagraphs(text) };
const at = (words: string): MovingSelection => ({ anchor: text.indexOf(words), head: text.indexOf(words) });
const quote = (selection: MovingSelection) => {
  const { start, end } = selectedRange(selection);
  return text.slice(start, end);
};

function extend(
  selection: MovingSelection,
  ...keys: ('left' | 'right' | 'up' | 'down' | 'sentence')[]
): MovingSelection {
  return keys.reduce((now, key) => {
    if (key === 'sentence') return extendByWords(speeches, now, 'right', 'sentence');
    if (key === 'up' || key === 'down') return extendByParagraph(speeches, now, key);
    return extendByWords(speeches, now, key, 'word');
  }, selection);
}

describe('extending a selection', () => {
  it.each([
    [['right'], 'Ecco'],
    [['right', 'right'], 'Ecco la'],
    [['right', 'right', 'left'], 'Ecco'],
    [['right', 'left'], ''],
    [['sentence'], 'Ecco la prima.'],
    [['down'], 'Ecco la prima. Poi altro.'],
    [['down', 'down'], 'Ecco la prima. Poi altro.\nRES: Sì certo.'],
    [['down', 'down', 'up'], 'Ecco la prima. Poi altro.'],
    [['down', 'up'], ''],
  ] as const)('from the beginning of a paragraph by %j', (keys, expected) => {
    expect(quote(extend(at('Ecco'), ...keys))).toBe(expected);
  });

  it.each([
    [['left'], 'la '],
    [['left', 'right'], ''],
    [['up'], 'Ecco la '],
    [['up', 'down'], ''],
    [['left', 'right', 'right'], 'prima'],
  ] as const)('from the middle of a paragraph by %j', (keys, expected) => {
    expect(quote(extend(at('prima'), ...keys))).toBe(expected);
  });

  it('goes upwards into earlier paragraphs', () => {
    expect(quote(extend(at('certo'), 'up', 'up'))).toBe('Ecco la prima. Poi altro.\nRES: Sì ');
  });

  it('stays inside the text', () => {
    expect(quote(extend(at('Fine'), 'down', 'down', 'right'))).toBe('Fine.');
    expect(quote(extend(at('Ecco'), 'up', 'left'))).toBe('');
  });
});

describe('movePlace', () => {
  it('goes from word to word, across paragraphs', () => {
    expect(movePlace(speeches, text.indexOf('altro'), 'right')).toBe(text.indexOf('altro') + 5);
    expect(movePlace(speeches, text.indexOf('Sì'), 'left')).toBe(text.indexOf('altro') + 5);
    expect(movePlace(speeches, text.indexOf('Ecco'), 'left')).toBe(text.indexOf('Ecco'));
  });
});
