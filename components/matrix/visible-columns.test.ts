import { describe, expect, it } from 'vitest';
import { visibleColumns } from './visible-columns';

const theme = (id: string, parentId: string | null, position: number) => ({
  id,
  parentId,
  position,
  name: id,
  color: 1,
});
const themes = [
  theme('b', null, 1),
  theme('a', null, 0),
  theme('a1', 'a', 0),
  theme('a2', 'a', 1),
  theme('a1x', 'a1', 0),
];
const href = (opened: string[]) => opened.join('+');
const ids = (...opened: string[]) => visibleColumns(themes, new Set(opened), href).map(({ id }) => id);

describe('visibleColumns', () => {
  it('shows the roots in order, and the children of what is opened beside it', () => {
    expect(ids()).toEqual(['a', 'b']);
    expect(ids('a')).toEqual(['a', 'a1', 'a2', 'b']);
    expect(ids('a', 'a1')).toEqual(['a', 'a1', 'a1x', 'a2', 'b']);
  });

  it('hides what stands below a closed theme, though it is opened itself', () => {
    expect(ids('a1')).toEqual(['a', 'b']);
  });

  it('offers to open and close branches alone', () => {
    const [a, a1] = visibleColumns(themes, new Set(['a']), href);
    expect(a).toMatchObject({ branch: true, open: true, toggleHref: '' });
    expect(a1).toMatchObject({ branch: true, open: false, toggleHref: 'a+a1', depth: 1 });
    expect(visibleColumns(themes, new Set(['a']), href).at(-1)).toMatchObject({ id: 'b', branch: false });
  });
});
