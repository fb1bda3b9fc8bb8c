import fc from 'fast-check';
import { expect, it } from 'vitest';
import { studySlug } from './study-slug';

it.each([
  ['Enti e ambiti: 2023', 'enti-e-ambiti-2023'],
  ['Perché l’unità?', 'perche-l-unita'],
  ['  --  ', 'studio'],
  ['研究', 'studio'],
  ['👩‍🌾 Contadine', 'contadine'],
  ['a'.repeat(80), 'a'.repeat(56)],
])('%j becomes %j', (title, slug) => {
  expect(studySlug(title)).toBe(slug);
});

it('always has the form that the database asks for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(studySlug(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(studySlug(title).length).toBeLessThanOrEqual(56);
    }),
  );
});
