import { describe, expect, it } from 'vitest';
import { parseRecentThemes, themesAtHand, withUsedTheme, type RecentTheme } from './recent-themes';

const used = (...ids: string[]) =>
  ids.reduce<RecentTheme[]>((recent, id, time) => withUsedTheme(recent, id, time), []);
const idsOf = (recent: RecentTheme[]) => recent.map(({ id }) => id).join('');

describe('recent themes', () => {
  it('lets every theme keep its key', () => {
    expect(idsOf(used('a', 'b', 'c', 'b', 'a'))).toBe('abc');
  });

  it('gives a tenth theme the key of the one used longest ago', () => {
    expect(idsOf(used('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'a', 'x'))).toBe('axcdefghi');
  });

  it.each([null, '', '{', '{"a":1}', '[null, 1, {"id": 2}]'])('reads %j as none', (stored) => {
    expect(parseRecentThemes(stored)).toEqual([]);
  });

  it('gives pinned themes the first keys, each theme one, nine in all', () => {
    expect(themesAtHand(['p', 'q'], ['a', 'p', 'b']).join('')).toBe('pqab');
    expect(themesAtHand(Array.from('pqrstuv'), Array.from('abc')).join('')).toBe('pqrstuvab');
  });

  it('reads what it wrote', () => {
    expect(parseRecentThemes(JSON.stringify(used('a', 'b')))).toEqual(used('a', 'b'));
  });
});
