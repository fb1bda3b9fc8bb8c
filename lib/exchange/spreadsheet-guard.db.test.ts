import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { guardCell, guardSql } from './spreadsheet-guard';

const client = new Client(process.env.DATABASE_URL);
beforeAll(() => client.connect());
afterAll(() => client.end());

/** Every white space and every sign that matters, and some that look like them. */
const BEGINNINGS = [
  ...[
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    "'",
    '"',
    'a',
    'è',
    '1',
    '–',
    '\\',
    '^',
    '$',
    '👩‍🌾',
    'e\u0301',
  ],
  ...[
    '\t',
    '\n',
    '\v',
    '\f',
    '\r',
    ' ',
    '\u0085',
    '\u00A0',
    '\u1680',
    '\u180E',
    '\u2000',
    '\u2005',
    '\u200A',
  ],
  ...['\u200B', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000', '\uFEFF'],
];

it('guards in PostgreSQL what guardCell guards', async () => {
  const cell = fc.array(fc.constantFrom(...BEGINNINGS), { maxLength: 5 }).map((parts) => parts.join(''));
  const random = fc
    .string({ unit: 'binary' })
    .filter((text) => !text.includes('\0') && !/[\uD800-\uDFFF]/u.test(text));
  const cells = [
    ...BEGINNINGS.flatMap((one) => BEGINNINGS.map((other) => one + other)),
    ...fc.sample(cell, 5000),
    ...fc.sample(random, 1000),
  ];
  const { rows } = await client.query<{ guarded: string }>(
    `SELECT ${guardSql('cell')} AS guarded FROM unnest($1::text[]) WITH ORDINALITY AS given(cell, place) ORDER BY place`,
    [cells],
  );
  expect(rows.map(({ guarded }) => guarded)).toEqual(cells.map(guardCell));
});

it('leaves NULL alone', async () => {
  const { rows } = await client.query(`SELECT ${guardSql('NULL::text')} AS guarded`);
  expect(rows).toEqual([{ guarded: null }]);
});
