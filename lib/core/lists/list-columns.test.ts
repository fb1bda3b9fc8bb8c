import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, LIST_COLUMNS, LIST_NAMES, shifted, toggled } from './list-columns';

describe('columnsOf', () => {
  it('keeps the chosen order, and leaves out what is no column, or twice', () => {
    expect(columnsOf('members', ['roles', 'name', 'roles', 'phone', 7])).toEqual(['roles', 'name']);
  });

  it.each([[null], [[]], ['name'], [{ 0: 'name' }], [['phone']]])('shows every column for %j', (stored) => {
    expect(columnsOf('members', stored)).toEqual(LIST_COLUMNS.members);
  });
});

describe('choosing', () => {
  it('leaves the last column', () => {
    expect(toggled('members', ['email'], 'email')).toEqual(['email']);
  });

  it('puts a column back where the list has it', () => {
    expect(toggled('members', ['name', 'roles'], 'email')).toEqual(['name', 'email', 'roles']);
    expect(toggled('members', ['roles', 'email'], 'name')).toEqual(['name', 'roles', 'email']);
  });

  it('never shows a column twice, nor none', () => {
    const steps = fc.array(fc.tuple(fc.nat(), fc.constantFrom(-1 as const, 0 as const, 1 as const)));
    fc.assert(
      fc.property(fc.constantFrom(...LIST_NAMES), steps, (list, taken) => {
        let columns = columnsOf(list, null);
        for (const [pick, step] of taken) {
          const column = LIST_COLUMNS[list][pick % LIST_COLUMNS[list].length];
          if (column === undefined) continue;
          columns = step === 0 ? toggled(list, columns, column) : shifted(columns, column, step);
        }
        expect(columns.length).toBeGreaterThan(0);
        expect(columnsOf(list, columns)).toEqual(columns);
      }),
    );
  });
});

it('moves a column a step, and not beyond the edge', () => {
  expect(shifted(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
  expect(shifted(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
  expect(shifted(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
});
