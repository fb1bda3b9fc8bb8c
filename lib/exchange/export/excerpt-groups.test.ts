import { describe, expect, it } from 'vitest';
import { rowWith } from '../testing/row-with';
import { groupByCase, groupByTheme } from './excerpt-groups';

const paths = (groups: { path: string[] }[]) => groups.map(({ path }) => path.join('/'));

describe('groupByTheme', () => {
  it('keeps a branch together and follows the alphabet', () => {
    const rows = ['B', 'A B', 'A > Z', 'A', 'A > C > D', 'A > C'].map((themePath) => rowWith({ themePath }));
    expect(paths(groupByTheme(rows, []))).toEqual(['A', 'A/C', 'A/C/D', 'A/Z', 'A B', 'B']);
  });

  it('follows the order it is given, then the alphabet', () => {
    const rows = ['A', 'B', 'C', 'D'].map((themePath) => rowWith({ themePath }));
    expect(paths(groupByTheme(rows, ['D', 'B']))).toEqual(['D', 'B', 'A', 'C']);
  });
});

describe('groupByCase', () => {
  it('shows an excerpt under each of its cases, those of none last', () => {
    const rows = [rowWith({ caseLabels: '' }), rowWith({ caseLabels: 'C10 | C2', start: 1 })];
    expect(paths(groupByCase(rows, []))).toEqual(['C2', 'C10', '']);
  });

  it('shows an excerpt once with all its themes', () => {
    const rows = [
      rowWith({ caseLabels: 'C1', themePath: 'A' }),
      rowWith({ caseLabels: 'C1', themePath: 'B' }),
      rowWith({ caseLabels: 'C1', themePath: 'A', coder: 'Un’altra' }),
    ];
    const [group] = groupByCase(rows, []);
    expect(group?.entries.map(({ themePaths }) => themePaths)).toEqual([['A', 'B'], ['A']]);
  });
});
