import fc from 'fast-check';
import type { TextRange } from '../offsets';

/** A text and its successor, written word by word, with where each word of the first truly went. */
export interface RewrittenWords {
  before: string;
  after: string;
  words: (TextRange & { destination: number | null })[];
}

const WORD = fc.constantFrom('sì', 'no', 'il', 'centro', 'e', 'allora', 'sì.', 'mah');
const SPACE = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '  ');

const STEP = fc.record({
  word: WORD,
  space: SPACE,
  fate: fc.constantFrom('kept', 'kept', 'kept', 'kept', 'removed', 'replaced', 'respaced'),
  written: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.tuple(WORD, SPACE), { minLength: 1, maxLength: 3 }) },
  ),
  instead: WORD,
  newSpace: SPACE,
});

/** Nothing that is taken away is written anew: what would be is marked as another word. */
export function rewrittenWords(): fc.Arbitrary<RewrittenWords> {
  return fc.array(STEP, { minLength: 1, maxLength: 30 }).map((steps) => {
    const removed = new Set<string>(
      steps.filter(({ fate }) => fate === 'removed' || fate === 'replaced').map(({ word }) => word),
    );
    const fresh = (word: string) => (removed.has(word) ? `${word}*` : word);
    const words: RewrittenWords['words'] = [];
    let [before, after] = ['', ''];
    for (const { word, space, fate, written, instead, newSpace } of steps) {
      for (const [added, gap] of written) after += fresh(added) + gap;
      const isKept = fate === 'kept' || fate === 'respaced';
      words.push({
        start: before.length,
        end: before.length + word.length,
        destination: isKept ? after.length : null,
      });
      before += word + space;
      if (fate === 'kept') after += word + space;
      else if (fate === 'respaced') after += word + newSpace;
      else if (fate === 'replaced') after += fresh(instead) + space;
    }
    return { before, after, words };
  });
}
