import { expect, it } from 'vitest';
import { preferredLocale } from './locale';

it.each([
  ['', 'it'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['de-DE,en;q=0.5,it;q=0.4', 'en'],
  ['en;q=0.3, it-IT;q=0.8', 'it'],
  ['en;q=0, de', 'it'],
  ['fr, de;q=0.7', 'it'],
  ['EN', 'en'],
  [';;;q=,,', 'it'],
])('Accept-Language %j is answered in %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});
