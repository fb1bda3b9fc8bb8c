import { expect, it } from 'vitest';
import { z } from 'zod';
import { mistakesOf } from './validation';

const schema = z.strictObject({
  title: z.string().min(1).max(5).optional(),
  word: z.string().min(3).optional(),
  number: z.int().min(2).max(4).optional(),
  id: z.uuid().optional(),
  kind: z.enum(['A', 'B']).optional(),
  list: z.array(z.string()).min(1).max(2).optional(),
  even: z
    .number()
    .refine((value) => value % 2 === 0, { error: 'partialDate' })
    .optional(),
  inner: z.strictObject({ deep: z.string() }).optional(),
});

it.each([
  [{ title: '' }, 'title', 'required', undefined],
  [{ title: 'abcdef' }, 'title', 'tooBig.string', { limit: 5 }],
  [{ title: 7 }, 'title', 'wrongType', undefined],
  [{ title: null }, 'title', 'wrongType', undefined],
  [{ word: 'ab' }, 'word', 'tooSmall.string', { limit: 3 }],
  [{ number: 1 }, 'number', 'tooSmall.number', { limit: 2 }],
  [{ number: 5 }, 'number', 'tooBig.number', { limit: 4 }],
  [{ number: 2.5 }, 'number', 'wrongType', undefined],
  [{ id: 'no id' }, 'id', 'wrongFormat', undefined],
  [{ kind: 'C' }, 'kind', 'notAChoice', undefined],
  [{ list: [] }, 'list', 'tooSmall.list', { limit: 1 }],
  [{ list: ['a', 'b', 'c'] }, 'list', 'tooBig.list', { limit: 2 }],
  [{ list: ['a', 1] }, 'list.1', 'wrongType', undefined],
  [{ even: 3 }, 'even', 'partialDate', undefined],
  [{ inner: {} }, 'inner.deep', 'required', undefined],
  [{ inner: { deep: '', more: 1 } }, 'inner.more', 'unknownField', undefined],
  [{ other: 1 }, 'other', 'unknownField', undefined],
])('tells of %j the field and the message', (input, field, key, values) => {
  const result = schema.safeParse(input, { reportInput: true });
  expect(mistakesOf(result.error!)).toEqual([{ field, key, ...(values && { values }) }]);
});

it('tells every mistake at once', () => {
  const result = schema.safeParse({ title: '', kind: 'C', a: 1, b: 2 }, { reportInput: true });
  expect(mistakesOf(result.error!).map(({ field }) => field)).toEqual(['title', 'kind', 'a', 'b']);
});

it('tells of an input that is no object at all', () => {
  const result = schema.safeParse('text', { reportInput: true });
  expect(mistakesOf(result.error!)).toEqual([{ field: '', key: 'wrongType' }]);
});
