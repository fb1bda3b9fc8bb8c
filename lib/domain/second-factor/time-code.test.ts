import { describe, expect, it } from 'vitest';
import { enrolmentOf, newSecret, stepOfCode } from './time-code';

// RFC 6238, appendix B, SHA-1: the last six digits of its eight-digit codes.
const SECRET = Buffer.from('12345678901234567890');
const VECTORS = [
  [59, 0x1, '287082'],
  [1_111_111_109, 0x23523ec, '081804'],
  [1_111_111_111, 0x23523ed, '050471'],
  [1_234_567_890, 0x273ef07, '005924'],
  [2_000_000_000, 0x3f940aa, '279037'],
  [20_000_000_000, 0x27bc86aa, '353130'],
] as const;

describe.each(VECTORS)('at %d seconds', (seconds, step, code) => {
  it('takes the code of the standard, and tells its step', () => {
    expect(stepOfCode(code, SECRET, seconds * 1000)).toBe(step);
  });

  it('takes it one step early or late, and not two', () => {
    expect(stepOfCode(code, SECRET, (seconds + 30) * 1000)).toBe(step);
    if (seconds > 30) expect(stepOfCode(code, SECRET, (seconds - 30) * 1000)).toBe(step);
    expect(stepOfCode(code, SECRET, (seconds + 90) * 1000)).toBeNull();
  });

  it('takes it with no other secret', () => {
    expect(stepOfCode(code, newSecret(), seconds * 1000)).toBeNull();
  });
});

it.each(['', '28708', '2870822', '28708a', ' 287082', '２８７０８２'])('takes no code like %j', (code) => {
  expect(stepOfCode(code, SECRET, 59_000)).toBeNull();
});

it('names the account to the app, in an address it can read back', () => {
  const { uri, typed } = enrolmentOf(SECRET, 'anna+prova@example.org');
  expect(typed).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  const url = new URL(uri);
  expect(url.protocol).toBe('otpauth:');
  expect(decodeURIComponent(url.pathname)).toContain('anna+prova@example.org');
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    issuer: 'Sinossi',
    secret: typed,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});

it('makes secrets of 160 bits that differ', () => {
  expect(newSecret()).toHaveLength(20);
  expect(newSecret()).not.toEqual(newSecret());
});
