import { describe, expect, it } from 'vitest';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';
import { codingViews, excerptCounts, inTextOrder, shownCodings, type DrawnBefore } from './coding-views';
import { NOTHING_HIDDEN } from './hidden-parts';

const theme = (id: string, parentId: string | null = null): ThemeView => ({
  id,
  parentId,
  name: id.toUpperCase(),
  translatedName: '',
  color: 3,
  definition: '',
  whenToUse: '',
  whenNotToUse: '',
  example: '',
  position: 0,
  revision: 1,
  archivedAt: null,
  mergedIntoId: null,
});

const excerpt = (id: string, start: number, ...themeIds: string[]): ExcerptView => ({
  id,
  documentId: 'd',
  coderId: 'rita',
  start,
  end: start + 4,
  quote: 'ente',
  speaker: null,
  caseIds: [],
  casesByHand: false,
  versionId: 'v',
  state: 'EXACT',
  memo: '',
  isKey: false,
  memoContent: null,
  revision: 1,
  codings: themeIds.map((themeId) => ({
    id: `${id}-${themeId}`,
    themeId,
    weight: null,
    revision: 1,
    createdAt: '',
  })),
});

const themes = new Map(['radice', 'ramo', 'foglia', 'altro'].map((id) => [id, theme(id)]));
themes.set('ramo', theme('ramo', 'radice'));
themes.set('foglia', theme('foglia', 'ramo'));
const naming = {
  themeName: (one: ThemeView) => one.name,
  coderName: () => 'Rita',
  noTheme: 'Memo',
  touched: 'toccato',
  keyQuote: 'chiave',
  weight: (weight: number) => `peso ${String(weight)}`,
};

describe('codingViews', () => {
  it('draws one coding a theme, and a neutral one for a memo alone', () => {
    const views = codingViews(
      [excerpt('a', 0, 'ramo', 'altro'), excerpt('b', 9)],
      themes,
      naming,
      new WeakMap(),
    );
    expect(views.flatMap(({ codings }) => codings)).toMatchObject([
      { id: 'a-ramo', excerptId: 'a', color: 3, themeName: 'RAMO' },
      { id: 'a-altro', excerptId: 'a', color: 3, themeName: 'ALTRO' },
      { id: 'b', excerptId: 'b', color: 0, themeName: 'Memo' },
    ]);
  });

  it('keeps what did not change, and draws anew what did', () => {
    const [a, b, c] = [excerpt('a', 0, 'ramo'), excerpt('b', 9, 'altro'), excerpt('c', 12, 'altro')];
    const drawn: DrawnBefore = new WeakMap();
    const before = codingViews([a, b, c], themes, naming, drawn);
    const renamed = new Map(themes).set('ramo', { ...theme('ramo', 'radice'), name: 'Ramo' });
    const after = codingViews([a, b, { ...c, end: 20 }], renamed, naming, drawn);
    expect(after[1]?.codings).toBe(before[1]?.codings);
    expect(after[0]?.codings[0]?.themeName).toBe('Ramo');
    expect(after[2]?.codings[0]?.end).toBe(20);
  });
});

describe('excerptCounts', () => {
  it('counts an excerpt once in a theme, whatever is below', () => {
    const counts = excerptCounts(
      [excerpt('a', 0, 'ramo', 'foglia'), excerpt('b', 9, 'foglia', 'altro')],
      themes,
    );
    expect(Object.fromEntries(counts)).toEqual({ radice: 2, ramo: 2, foglia: 2, altro: 1 });
  });
});

describe('inTextOrder', () => {
  it('sorts by beginning, then end', () => {
    const [late, long, short] = [excerpt('l', 9), { ...excerpt('x', 0), end: 30 }, excerpt('s', 0)];
    expect(inTextOrder([late, long, short])).toEqual([short, long, late]);
  });
});

describe('shownCodings', () => {
  const both = excerpt('a', 0, 'x', 'y');
  const [view] = codingViews(
    [both],
    new Map([theme('x'), theme('y')].map((one) => [one.id, one])),
    {
      themeName: ({ name }) => name,
      coderName: () => 'Rita',
      noTheme: '',
      touched: '',
      keyQuote: '',
      weight: String,
    },
    new WeakMap(),
  );
  const shown = (...args: Parameters<typeof shownCodings> extends [unknown, ...infer Rest] ? Rest : never) =>
    view ? shownCodings(view, ...args) : [];

  it('leaves out what is hidden, and dims what is not looked at, as the same objects each time', () => {
    expect(shown(NOTHING_HIDDEN, null)).toBe(view?.codings);
    const hidden = { ...NOTHING_HIDDEN, themes: new Set(['x']) };
    expect(shown(hidden, null)).toEqual([view?.codings[1]]);
    expect(shown({ ...NOTHING_HIDDEN, coders: new Set(['rita']) }, null)).toEqual([]);
    const focused = shown(NOTHING_HIDDEN, new Set(['y']));
    expect(focused.map(({ dim }) => dim)).toEqual([true, undefined]);
    expect(shown(NOTHING_HIDDEN, new Set(['y']))[0]).toBe(focused[0]);
  });
});
