import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedFilter } from '@/components/excerpts/asked-filter';
import { queryOf } from '@/components/excerpts/filter-query';

const id = fc.uuid();
const filter = fc.record(
  {
    theme: id,
    case: fc.oneof(id, fc.constant('none')),
    interview: id,
    document: id,
    coder: id,
    speaker: id,
    q: fc.constantFrom('città', '100 %', 'a&b=c', '«sì»'),
  },
  { requiredKeys: [] },
);

test('an address says its filter again', () => {
  fc.assert(
    fc.property(filter, fc.boolean(), (asked, descendants) => {
      const whole = asked.theme ? { ...asked, descendants } : asked;
      const read = askedFilter(Object.fromEntries(new URLSearchParams(queryOf(whole))));
      expect(queryOf(read)).toBe(queryOf(whole));
      expect(read).toEqual(asked.theme && !descendants ? { ...asked, descendants } : asked);
    }),
  );
});

test('what an address cannot mean is left out', () => {
  const read = askedFilter({
    theme: 'x',
    case: ['none', 'y'],
    coder: '',
    q: undefined,
    page: '3',
    descendants: 'perhaps',
  });
  expect(read).toEqual({ case: 'none' });
});
