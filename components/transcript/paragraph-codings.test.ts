import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphCodings } from './paragraph-codings';
import type { TranscriptCoding } from './transcript-data';

// paragraphs of eight units with two between them
const paragraphs = Array.from({ length: 6 }, (_, i) => ({
  start: i * 10,
  end: i * 10 + 8,
  speaker: null,
  timeMs: null,
}));

const coding = (id: string, start: number, end: number): TranscriptCoding => ({
  id,
  start,
  end,
  excerptId: id,
  color: 1,
  themeName: 'Tema',
  isKey: false,
  weight: null,
  remarks: null,
  coderName: 'Rita',
  warning: null,
  quote: '',
});

const anyCodings = fc
  .array(fc.tuple(fc.nat(59), fc.integer({ min: 1, max: 30 })), { maxLength: 10 })
  .map((ranges) => ranges.map(([start, length], i) => coding(`c${i}`, start, start + length)));

describe('paragraphCodings', () => {
  it('gives each paragraph exactly the codings that touch its speech', () => {
    fc.assert(
      fc.property(anyCodings, (codings) => {
        const found = paragraphCodings(paragraphs, codings, new Map());
        for (const [index, { start, end }] of paragraphs.entries())
          expect(found.get(index) ?? []).toEqual(codings.filter((c) => c.start < end && c.end > start));
      }),
    );
  });

  it('keeps the lists of the paragraphs that a new coding does not touch', () => {
    fc.assert(
      fc.property(anyCodings, fc.nat(59), (codings, start) => {
        const before = paragraphCodings(paragraphs, codings, new Map());
        const added = coding('new', start, start + 1);
        const after = paragraphCodings(paragraphs, [...codings, added], before);
        for (const [index, list] of after)
          if (list.includes(added)) expect(list).not.toBe(before.get(index));
          else expect(list).toBe(before.get(index));
      }),
    );
  });
});
