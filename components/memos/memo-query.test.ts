import fc from 'fast-check';
import { expect, it } from 'vitest';
import { askedMemos } from '@/components/memos/asked-memos';
import { memoQuery } from '@/components/memos/memo-query';
import { MEMO_KINDS } from '@/lib/core/memos/memo-kind';
import type { MemoFilter } from '@/lib/domain/memos/schema';

const id = fc.uuid({ version: 7 });
const filters: fc.Arbitrary<MemoFilter> = fc.record(
  {
    kind: fc.constantFrom(...MEMO_KINDS),
    theme: id,
    case: id,
    document: id,
    author: id,
    q: fc.constantFrom('parole', 'a&b=c', '100 %', '«è»'),
  },
  { requiredKeys: [] },
);

it('a filter is what its address asks for', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const search = Object.fromEntries(new URLSearchParams(memoQuery(filter)));
      expect(askedMemos(search)).toEqual(filter);
    }),
  );
});

it('what an address cannot mean is left out', () => {
  expect(askedMemos({ kind: 'NOTE', theme: 'x', q: ['uno', 'due'], page: '2' })).toEqual({ q: 'uno' });
});
