import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findSameName,
  HIT_KINDS,
  plainWords,
  readNewTheme,
  searchThemes,
  surroundingsOf,
  themeEntries,
  type SearchedTheme,
} from './theme-search';

const theme = (
  id: string,
  name: string,
  parentId: string | null = null,
  more: Partial<SearchedTheme> = {},
): SearchedTheme => ({ id, name, parentId, translatedName: '', definition: '', whenToUse: '', ...more });

const themes = [
  theme('1', 'Dinamiche divergenti', null, { translatedName: 'Divergence' }),
  theme('2', 'Premialità PNRR', '1', { translatedName: 'Recovery plan rewards' }),
  theme('3', 'Comune capoluogo', '1'),
  theme('4', 'Cabina di regia', null, { definition: 'Un tavolo che governa le reti dei servizi.' }),
  theme('5', 'Capacità'),
  theme('6', 'Governance'),
  theme('7', 'Reti', '6'),
];
const entries = themeEntries(themes);
const found = (query: string) => searchThemes(entries, query).map(({ entry }) => entry.theme.id);

describe('searchThemes', () => {
  it.each([
    ['', ['1', '2', '3', '4', '5', '6', '7']],
    ['premialita', ['2']],
    ['PNRR', ['2']],
    ['rewards', ['2']],
    ['cap', ['5', '3']],
    ['divergenti comune', ['3']],
    ['cbrg', ['4']],
    ['governace', ['6', '7']],
    ['Governance › Reti', ['7']],
    ['gov reti', ['7', '4']],
    ['reti', ['7', '4', '1']],
    ['servizi', ['4']],
    ['xyz', []],
  ])('finds by %j', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it('finds a branch in either language, its root first', () => {
    expect(found('divergenti')).toEqual(['1', '2', '3']);
    expect(found('divergence')).toEqual(['1', '2', '3']);
  });
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'è', 'É', 'o'), minLength: 1, maxLength: 9 });
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((each) => each.join(' '));
const codebook = fc
  .array(
    fc.record({
      name: words,
      translatedName: fc.constant(''),
      definition: words,
      whenToUse: fc.constant(''),
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((all) =>
    all.map((one, i) => ({ ...one, id: String(i), parentId: i % 3 === 0 ? null : String(i - (i % 3)) })),
  );

describe('the order', () => {
  it('is that of the kinds, then of the cost, then of the codebook', () => {
    fc.assert(
      fc.property(codebook, words, (all, query) => {
        const hits = searchThemes(themeEntries(all), query);
        const key = ({ kind, cost, entry }: (typeof hits)[number]) =>
          [HIT_KINDS.indexOf(kind ?? 'exact'), cost, all.indexOf(entry.theme)] as const;
        for (const [i, hit] of hits.entries()) {
          const next = hits[i + 1];
          if (!next) continue;
          const [a, b] = [key(hit), key(next)];
          const first = a.findIndex((value, place) => value !== b[place]);
          expect(a[first]).toBeLessThan(b[first] ?? -1);
        }
      }),
    );
  });

  it('calls a hit what the definitions say, worked out word by word', () => {
    fc.assert(
      fc.property(codebook, words, (all, query) => {
        const wanted = plainWords(query);
        const begins = (text: string) =>
          wanted.split(' ').every((one) =>
            plainWords(text)
              .split(' ')
              .some((each) => each.startsWith(one)),
          );
        for (const { entry, kind } of searchThemes(themeEntries(all), query)) {
          const { name, definition } = entry.theme;
          const plain = plainWords(name);
          if (plain === wanted) expect(kind).toBe('exact');
          else if (plain.startsWith(wanted)) expect(kind).toBe('prefix');
          else if (begins(name)) expect(kind).toBe('words');
          else if (kind === 'meaning') expect(begins(definition)).toBe(true);
          else expect(['inside', 'path', 'fuzzy']).toContain(kind);
        }
      }),
    );
  });

  it('has every theme under its own name, its path, and what it is said to mean, whatever case and accents', () => {
    fc.assert(
      fc.property(codebook, fc.nat(), (all, pick) => {
        const one = all[pick % all.length];
        if (!one) return;
        const byId = (query: string) =>
          searchThemes(themeEntries(all), query).find(({ entry }) => entry.theme.id === one.id)?.kind;
        expect(byId(one.name)).toBe('exact');
        expect(byId(one.name.toUpperCase().normalize('NFD'))).toBe('exact');
        const above = all.find(({ id }) => id === one.parentId);
        expect(byId(`${above?.name ?? ''} › ${one.name}`)).toBeDefined();
        expect(byId(one.definition)).toBeDefined();
      }),
    );
  });

  it('forgives one exchanged pair of letters in a word of four or more', () => {
    fc.assert(
      fc.property(codebook, fc.nat(), fc.nat(), (all, pick, at) => {
        const one = all[pick % all.length];
        const [first = ''] = plainWords(one?.name ?? '').split(' ');
        if (!one || first.length < 4) return;
        const i = at % (first.length - 1);
        const typed = `${first.slice(0, i)}${first[i + 1]}${first[i]}${first.slice(i + 2)}`;
        const ids = searchThemes(themeEntries(all), typed).map(({ entry }) => entry.theme.id);
        expect(ids).toContain(one.id);
      }),
    );
  });
});

describe('surroundingsOf', () => {
  it('shows the word with what stands around it', () => {
    const text = `${'prima '.repeat(20)}le Réti dei servizi${' dopo'.repeat(20)}`;
    const shown = surroundingsOf(text, 'reti');
    expect(shown?.hit).toBe('Réti');
    expect(shown?.before).toMatch(/^…prima .* le $/);
    expect(shown?.after).toMatch(/^ dei servizi dopo .*…$/);
    expect(surroundingsOf('Un tavolo', 'reti')).toBeNull();
  });

  it('is a piece of the text', () => {
    fc.assert(
      fc.property(words, words, fc.nat(12), (text, query, reach) => {
        const shown = surroundingsOf(text, query, reach);
        if (shown) expect(text).toContain(`${shown.before}${shown.hit}${shown.after}`.replaceAll('…', ''));
      }),
    );
  });
});

describe('a theme to be', () => {
  it.each([
    ['Sindaci', { name: 'Sindaci', parentId: null }],
    ['Governance › Sindaci', { name: 'Sindaci', parentId: '6' }],
    ['governance > reti > Sindaci', { name: 'Sindaci', parentId: '7' }],
    ['Altro › Sindaci', { name: 'Altro › Sindaci', parentId: null }],
    ['Governance › ', { name: 'Governance ›', parentId: null }],
  ])('is read from %j', (written, expected) => {
    expect(readNewTheme(entries, written)).toEqual(expected);
  });

  it('has a namesake only under the same theme', () => {
    expect(findSameName(themes, ' RETI', '6')?.id).toBe('7');
    expect(findSameName(themes, 'Reti', null)).toBeUndefined();
  });
});
