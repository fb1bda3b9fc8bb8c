import { expect, it } from 'vitest';
import type { JsonSchema } from '@/lib/http/openapi/json-schemas';
import { exampleOf, innerSchemas, limitWords, typeWords } from './schema-words';

const CASE = { $ref: '#/components/schemas/Case' };

it.each<[JsonSchema, string]>([
  [{ type: 'string' }, 'string'],
  [{ type: 'string', format: 'uuid' }, 'uuid'],
  [{ type: 'array', items: { type: 'string', format: 'uuid' } }, 'uuid[]'],
  [CASE, 'Case'],
  [{ anyOf: [CASE, { type: 'null' }] }, 'Case | null'],
  [{ type: ['string', 'null'] }, 'string | null'],
  [{ type: 'array', items: { anyOf: [CASE, { type: 'null' }] } }, '(Case | null)[]'],
  [{ type: 'string', enum: ['it', 'en'] }, '"it" | "en"'],
  [{ type: 'string', const: 'doc' }, '"doc"'],
  [{ type: 'string', contentMediaType: 'application/octet-stream' }, 'file'],
  [{}, 'any'],
])('writes %j as %s', (schema, words) => {
  expect(typeWords(schema)).toBe(words);
});

it.each<[JsonSchema, string]>([
  [{ type: 'integer', minimum: 1, maximum: 200 }, '1–200'],
  [{ type: 'string', maxLength: 300 }, '≤ 300'],
  [{ type: 'array', minItems: 1 }, '≥ 1'],
  [{ type: 'integer', minimum: 0 }, '≥ 0'],
  [{ type: 'string' }, ''],
])('tells the limits of %j', (schema, words) => {
  expect(limitWords(schema)).toBe(words);
});

it('finds what has fields, inside lists, branches and maps', () => {
  const object: JsonSchema = { type: 'object', properties: { a: { type: 'string' } } };
  expect(innerSchemas({ type: 'array', items: CASE })).toEqual([CASE]);
  expect(innerSchemas({ anyOf: [object, { type: 'null' }] })).toEqual([object]);
  expect(innerSchemas({ type: 'object', additionalProperties: CASE })).toEqual([CASE]);
  expect(innerSchemas({ type: 'string' })).toEqual([]);
});

it('gives an example with the required fields alone', () => {
  const schema: JsonSchema = {
    type: 'object',
    properties: {
      title: { type: 'string' },
      number: { type: 'integer', minimum: 5 },
      kind: { enum: ['REPORT', 'OTHER'] },
      part: { $ref: '#/components/schemas/Part' },
      memo: { type: 'string' },
    },
    required: ['title', 'number', 'kind', 'part'],
  };
  const part: JsonSchema = { type: 'object', properties: { on: { type: 'boolean' } }, required: ['on'] };
  expect(exampleOf(schema, { Part: part })).toEqual({
    title: '…',
    number: 5,
    kind: 'REPORT',
    part: { on: true },
  });
});
