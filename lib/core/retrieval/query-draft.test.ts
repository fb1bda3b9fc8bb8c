import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapRefs, type Query } from './query';
import { draftOf, isGroup, queryOf, type DraftItem } from './query-draft';
import { anyQuery } from './testing/arbitrary-query';

function keys() {
  let next = 0;
  return () => String((next += 1));
}

const ofIds = fc.tuple(anyQuery, fc.uuid()).map(([query, id]) => mapRefs(query, () => ({ id })));

const everyKey = (item: DraftItem): string[] => [
  item.key,
  ...(isGroup(item) ? item.items.flatMap(everyKey) : []),
];

describe('the builder', () => {
  it('shows every query, and asks the same again', () => {
    fc.assert(
      fc.property(ofIds, (query) => {
        const draft = draftOf(query, keys());
        expect<Query | null>(queryOf(draft)).toEqual(query);
        expect(new Set(everyKey(draft)).size).toBe(everyKey(draft).length);
      }),
      { numRuns: 500 },
    );
  });

  it('asks nothing by a row that is not whole', () => {
    const draft = draftOf({ kind: 'key', value: true }, keys());
    const more = {
      ...draft,
      items: [
        ...draft.items,
        { key: 'new', negated: true, condition: { kind: 'theme' as const, theme: null } },
      ],
    };
    expect(queryOf(more)).toEqual({ kind: 'key', value: true });
    expect(queryOf(draftOf(null, keys()))).toBeNull();
  });
});
