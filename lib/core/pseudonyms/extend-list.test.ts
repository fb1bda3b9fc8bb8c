import { describe, expect, it } from 'vitest';
import { extendList, type ChosenName } from './extend-list';
import type { ListedPseudonym } from './propose';

const entry: ListedPseudonym = {
  ...{ id: 'a', kind: 'PERSON', original: 'Anna Neri', variants: ['Anna'], replacement: '[persona 1]' },
};
const chosen = (original: string, replacement: string, more: Partial<ChosenName> = {}): ChosenName => ({
  ...{ kind: 'PERSON', original, variants: [], replacement, same: false },
  ...more,
});
const extend = (...names: ChosenName[]) => extendList([entry], names, () => 'new');

describe('extendList', () => {
  it('adds what is new, and leaves what is listed', () => {
    const { list, entryOf, mistakes } = extend(chosen('anna', '[persona 1]'), chosen('Luca', '[persona 2]'));
    expect(mistakes).toEqual([]);
    expect(entryOf).toEqual([0, 1]);
    expect(list[0]).toEqual(entry);
    expect(list[1]).toEqual({
      id: 'new',
      kind: 'PERSON',
      original: 'Luca',
      variants: [],
      replacement: '[persona 2]',
    });
  });

  it('takes another name of the same into its entry, only when it is said', () => {
    expect(extend(chosen('Annina', '[persona 1]')).mistakes).toEqual([
      { index: 0, problem: 'shared', with: '[persona 1]' },
    ]);
    const { list, mistakes } = extend(chosen('Annina', '[persona 1]', { same: true }));
    expect(mistakes).toEqual([]);
    expect(list).toEqual([{ ...entry, variants: ['Anna', 'Annina'] }]);
  });

  it('refuses another replacement for a listed name', () => {
    expect(extend(chosen('Anna', '[persona 9]')).mistakes).toEqual([
      { index: 0, problem: 'listed', with: '[persona 1]' },
    ]);
  });

  it('tells a cycle with the list beside the name', () => {
    const { mistakes } = extendList(
      [{ ...entry, replacement: 'Luca' }],
      [chosen('Luca', 'Anna')],
      () => 'new',
    );
    expect(mistakes).toEqual([{ index: 0, problem: 'cycle', with: 'Anna Neri' }]);
  });
});
