import { expect, it } from 'vitest';
import { findEmails } from './find-emails';

const textsOf = (text: string) => findEmails(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['Scriva a m.rossi+lavoro@comune.asti.it.', ['m.rossi+lavoro@comune.asti.it']],
  ['(anna@example.org), luca@example.com', ['anna@example.org', 'luca@example.com']],
  ['all’indirizzo dell’anna@example.org', ['anna@example.org']],
  ['nicolò@città.it', ['nicolò@città.it']],
  ['...anna@example.org', ['anna@example.org']],
  ['a@b, @anna, anna@, anna@@example.org, x@-y.it', []],
])('%s', (text, found) => {
  expect(textsOf(text)).toEqual(found);
});

it('ends in a line without spaces too, where a careless expression would not', () => {
  expect(findEmails('a'.repeat(500_000) + '@'.repeat(10_000) + 'a.'.repeat(250_000))).toEqual([]);
});
