import { describe, expect, it } from 'vitest';
import type { ThemeView } from '@/lib/domain/themes/theme-view';
import { hasName, searchThemes, themeEntries } from './theme-search';

const theme = (id: string, name: string, parentId: string | null = null, translatedName = ''): ThemeView => ({
  id,
  name,
  parentId,
  translatedName,
  color: 1,
  definition: '',
  whenToUse: '',
  example: '',
  position: 0,
  revision: 1,
});

const themes = [
  theme('1', 'Dinamiche divergenti', null, 'Divergence'),
  theme('2', 'Premialità PNRR', '1', 'Recovery plan rewards'),
  theme('3', 'Comune capoluogo', '1'),
  theme('4', 'Cabina di regia'),
  theme('5', 'Capacità'),
];
const found = (query: string) => searchThemes(themeEntries(themes), query).map(({ theme: { id } }) => id);

describe('searchThemes', () => {
  it.each([
    ['', ['1', '2', '3', '4', '5']],
    ['premialita', ['2']],
    ['PNRR', ['2']],
    ['rewards', ['2']],
    ['cap', ['5', '3']],
    ['divergenti comune', ['3']],
    ['cbrg', ['4']],
    ['xyz', []],
  ])('finds by %j', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it('finds a branch in either language, its root first', () => {
    expect(found('divergenti')).toEqual(['1', '2', '3']);
    expect(found('divergence')).toEqual(['1', '2', '3']);
  });

  it('knows a name in either language, whatever its accents', () => {
    expect(['capacita', 'RECOVERY PLAN rewards', 'capac'].map((name) => hasName(themes, name))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
