import { expect, test } from 'vitest';
import { LEGAL_PAGES, LEGAL_SLUGS, legalPageOf, safeLink } from './legal-page';

test('every page has an address that finds it, and others find none', () => {
  for (const kind of LEGAL_PAGES) expect(legalPageOf(LEGAL_SLUGS[kind])).toBe(kind);
  expect(legalPageOf('cookies')).toBeNull();
});

test.each(['https://example.org/a?b', 'HTTP://example.org', 'mailto:dpo@example.org'])(
  '%s is followed',
  (url) => {
    expect(safeLink(url)).toBe(url);
  },
);

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  '//example.org',
  '/studies',
  'vbscript:x',
])('%s is not', (url) => {
  expect(safeLink(url)).toBe('');
});
