import { describe, expect, it } from 'vitest';
import { filteredThemeIds } from './theme-filter';
import { themeName } from './theme-name';

const theme = (id: string, parentId: string | null, name: string, translatedName = '') => ({
  id,
  parentId,
  name,
  translatedName,
});

const THEMES = [
  theme('a', null, 'Integrazione', 'Integration'),
  theme('b', 'a', 'Équipe comuni'),
  theme('c', 'b', 'Minori'),
  theme('d', 'a', 'Personale', 'Shared staff'),
];

describe('filteredThemeIds', () => {
  it.each([
    ['equipe', ['a', 'b']],
    [' MINORI ', ['a', 'b', 'c']],
    ['staff', ['a', 'd']],
    ['integra', ['a']],
    ['assente', []],
  ])('shows for %j what answers and all above it', (words, expected) => {
    expect([...(filteredThemeIds(THEMES, words) ?? ['all'])].sort()).toEqual(expected);
  });

  it('is off for blank words', () => {
    expect(filteredThemeIds(THEMES, '  ')).toBeNull();
  });
});

describe('themeName', () => {
  it('is in the reader’s language where the codebook has it', () => {
    const shared = theme('d', null, 'Personale', 'Shared staff');
    expect(themeName(shared, 'en', 'it')).toBe('Shared staff');
    expect(themeName(shared, 'it', 'it')).toBe('Personale');
    expect(themeName(shared, 'it', 'en')).toBe('Shared staff');
    expect(themeName(theme('b', null, 'Équipe'), 'en', 'it')).toBe('Équipe');
  });
});
