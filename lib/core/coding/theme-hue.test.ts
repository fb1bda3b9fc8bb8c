import { describe, expect, it } from 'vitest';
import { nextHue } from './theme-hue';

describe('nextHue', () => {
  it.each([
    [[], 1],
    [[1, 2, 4], 3],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1], 2],
  ])('after %j is %i', (taken, expected) => {
    expect(nextHue(taken)).toBe(expected);
  });
});
