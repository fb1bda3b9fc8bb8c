import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readableChanges, type ChangePart, type ParagraphChange } from './readable-changes';
import { editedText } from './testing/edited-text';

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');

const without = (parts: readonly ChangePart[], kind: ChangePart['kind']) =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');

/** The lines of one of the two texts, as the changes tell them; those that are the same are taken from `lines`. */
function told(changes: readonly ParagraphChange[], of: 'former' | 'now', lines: readonly string[]): string[] {
  const gone = of === 'now' ? 'removed' : 'added';
  const found: string[] = [];
  for (const change of changes) {
    if (change.kind === gone) continue;
    const ordinal = of === 'now' ? change.ordinal : change.formerOrdinal;
    expect(ordinal).toBe(found.length);
    if (change.kind === 'same') found.push(...lines.slice(found.length, found.length + change.count));
    else found.push(without(change.parts, gone));
  }
  return found;
}

test('both texts can be read from the changes', () => {
  fc.assert(
    fc.property(editedText(), ({ textBefore, textAfter }) => {
      const changes = readableChanges(textBefore, textAfter);
      const [former, now] = [linesOf(textBefore), linesOf(textAfter)];
      expect(told(changes, 'former', former)).toEqual(former);
      expect(told(changes, 'now', now)).toEqual(now);
    }),
    { numRuns: 500 },
  );
});

describe('a change', () => {
  const short = (former: string, now: string) =>
    readableChanges(former, now).map((change) =>
      change.kind === 'same'
        ? `= ${change.count}`
        : `${change.kind}: ${change.parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('')}`,
    );

  test('shows the words that were changed, whole', () => {
    expect(
      short('Uno.\nLo sportello apre due volte.\nTre.', 'Uno.\nLo sportello apre tre volte.\nTre.'),
    ).toEqual(['= 1', 'changed: Lo sportello apre [-due-]{+tre+} volte.', '= 1']);
  });
  test('shows words put in and taken out with one of the spaces around them', () => {
    expect(short('Non basta.', 'Non ci basta.')).toEqual(['changed: Non {+ci +}basta.']);
    expect(short('Non ci basta.', 'Non basta.')).toEqual(['changed: Non [-ci -]basta.']);
  });
  test('shows paragraphs put in, taken out and rewritten from nothing', () => {
    expect(short('Uno.\n\nDue due due.', 'Zero.\n\nUno.\n\nAltro.')).toEqual([
      'added: {+Zero.+}',
      '= 1',
      'removed: [-Due due due.-]',
      'added: {+Altro.+}',
    ]);
  });
  test('of blank lines alone shows nothing', () => {
    expect(short('Uno.\nDue.', 'Uno.\n\n\nDue.')).toEqual(['= 2']);
  });
});
