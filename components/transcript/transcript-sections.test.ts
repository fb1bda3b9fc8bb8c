import fc from 'fast-check';
import { expect, it } from 'vitest';
import { transcriptSections } from './transcript-sections';

it('cuts into sections that cover every paragraph once, of at most fifty or some long ones', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 9_000 }), { maxLength: 300 });
  fc.assert(
    fc.property(lengths, (given) => {
      let at = 0;
      const paragraphs = given.map((length) => {
        const start = at;
        at += length + 1;
        return { start, end: start + length, speaker: null, timeMs: null };
      });
      const sections = transcriptSections(paragraphs);
      expect(sections.flatMap(({ from, to }) => paragraphs.slice(from, to))).toEqual(paragraphs);
      for (const { from, to } of sections) {
        expect(to - from).toBeGreaterThan(0);
        expect(to - from).toBeLessThanOrEqual(50);
        expect(paragraphs[to - 1]!.end - paragraphs[from]!.start).toBeLessThan(25_000 + 9_000);
      }
    }),
  );
});
