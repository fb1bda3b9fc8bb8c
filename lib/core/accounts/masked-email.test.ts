import { expect, it } from 'vitest';
import { maskedEmail } from './masked-email';

it.each([
  ['giulia.rossi@ires.example.org', 'g…@ires.example.org'],
  ['a@example.org', 'a…@example.org'],
  ['"a@b"@example.org', '"…@example.org'],
])('shows of %j no more than %j', (email, shown) => {
  expect(maskedEmail(email)).toBe(shown);
});
