import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExcerptShown, NOTHING_HIDDEN, parseHidden, withToggled, writeHidden } from './hidden-parts';

const excerpt = (coderId: string, ...themeIds: string[]) => ({
  coderId,
  codings: themeIds.map((themeId) => ({ id: themeId, themeId, weight: null, revision: 1, createdAt: '' })),
});

describe('an excerpt', () => {
  const hidden = { ...NOTHING_HIDDEN, themes: new Set(['a', 'b']), coders: new Set(['ada']) };

  it.each([
    [excerpt('bo', 'a'), false],
    [excerpt('bo', 'a', 'b'), false],
    [excerpt('bo', 'a', 'c'), true],
    [excerpt('bo'), true],
    [excerpt('ada', 'c'), false],
    [excerpt('ada'), false],
  ])('%j is shown: %s', (one, shown) => {
    expect(isExcerptShown(hidden, one)).toBe(shown);
  });
});

it('hides a branch as one, and shows it again', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
  fc.assert(
    fc.property(ids, ids, (before, branch) => {
      const once = withToggled(new Set(before), branch);
      const all = branch.every((id) => before.includes(id));
      expect(branch.every((id) => once.has(id) !== all)).toBe(true);
      for (const id of before.filter((each) => !branch.includes(each))) expect(once).toContain(id);
    }),
  );
});

it('is read as it was kept, and not at all when it is something else', () => {
  const hidden = { themes: new Set(['a']), coders: new Set(['b']), stripes: true };
  expect(parseHidden(writeHidden(hidden))).toEqual(hidden);
  for (const stored of [null, '', 'null', '[]', '{"themes":3,"coders":[4],"stripes":"yes"}'])
    expect(parseHidden(stored)).toEqual(NOTHING_HIDDEN);
});
