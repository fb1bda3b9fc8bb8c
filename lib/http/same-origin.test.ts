import { beforeAll, expect, it } from 'vitest';
import { requireSameOrigin } from './same-origin';

beforeAll(() => {
  process.env.DATABASE_URL = 'postgresql://localhost/none';
  process.env.NEXTAUTH_SECRET = 'x'.repeat(32);
  process.env.NEXTAUTH_URL = 'http://localhost:3000';
});

const check = (headers: Record<string, string>) => () => requireSameOrigin(new Headers(headers));

it.each([
  [{ 'sec-fetch-site': 'same-origin' }],
  [{ 'sec-fetch-site': 'none' }],
  [{ origin: 'http://localhost:3000' }],
  [{}],
  [{ cookie: 'next-auth.session-token=x', 'sec-fetch-site': 'same-origin' }],
  [{ cookie: 'next-auth.session-token=x', origin: 'http://localhost:3000' }],
  [{ cookie: 'next-auth.session-token=x', authorization: 'Bearer x' }],
  [{ authorization: 'Bearer x', origin: 'https://evil.example' }],
  [{ authorization: 'Bearer x', 'sec-fetch-site': 'cross-site' }],
])('lets through %j', (headers) => {
  expect(check(headers)).not.toThrow();
});

it.each([
  [{ 'sec-fetch-site': 'cross-site' }],
  [{ 'sec-fetch-site': 'same-site' }],
  [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' }],
  [{ origin: 'https://evil.example' }],
  [{ origin: 'null' }],
  [{ origin: 'https://localhost:3000' }],
  [{ origin: 'http://localhost:3001' }],
  [{ authorization: 'Basic eDp5', 'sec-fetch-site': 'cross-site' }],
  [{ cookie: 'next-auth.session-token=x' }],
])('refuses %j', (headers) => {
  expect(check(headers)).toThrow(expect.objectContaining({ code: 'forbidden', key: 'otherSite' }) as Error);
});
