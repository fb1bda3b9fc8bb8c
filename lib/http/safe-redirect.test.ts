import { expect, it } from 'vitest';
import { safeRedirect } from './safe-redirect';

const BASE = 'https://sinossi.example.org';

it.each([
  ['/studies', `${BASE}/studies`],
  ['/studies/a?b=c#d', `${BASE}/studies/a?b=c#d`],
  [`${BASE}/studies`, `${BASE}/studies`],
  ['https://evil.example/x', BASE],
  ['http://sinossi.example.org/x', BASE],
  ['https://sinossi.example.org.evil.example/', BASE],
  ['https://sinossi.example.org@evil.example/', BASE],
  ['//evil.example', BASE],
  ['/\\evil.example', BASE],
  ['///evil.example', BASE],
  ['\\/evil.example', BASE],
  ['javascript:alert(1)', BASE],
  ['data:text/html,x', BASE],
  ['', BASE],
  ['studies', BASE],
])('after sign-in %j leads to %j', (url, expected) => {
  expect(safeRedirect(url, BASE)).toBe(expected);
});
