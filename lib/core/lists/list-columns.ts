/** The columns of each list, in the order in which they stand until a person chooses. */
export const LIST_COLUMNS = {
  interviews: [
    'number',
    'title',
    'stage',
    'gaps',
    'date',
    'mode',
    'place',
    'participants',
    'cases',
    'documents',
  ],
  documents: ['citation', 'title', 'kind', 'wording', 'cases', 'length', 'excerpts'],
  cases: ['code', 'title', 'lead', 'interviews', 'documents', 'excerpts'],
  members: ['name', 'email', 'roles'],
  /** The counts beside each theme of the tree. */
  themes: ['own', 'withDescendants'],
} as const;

export type ListName = keyof typeof LIST_COLUMNS;
export type ColumnOf<L extends ListName> = (typeof LIST_COLUMNS)[L][number];

export const LIST_NAMES = Object.keys(LIST_COLUMNS) as ListName[];

/** What of a choice is a column of the list by now, in the order chosen; every column when nothing of it is. */
export function columnsOf<L extends ListName>(list: L, chosen: unknown): ColumnOf<L>[] {
  const known: readonly ColumnOf<L>[] = LIST_COLUMNS[list];
  const wanted: unknown[] = Array.isArray(chosen) ? [...new Set(chosen)] : [];
  const columns = wanted.filter((column): column is ColumnOf<L> => known.some((each) => each === column));
  return columns.length > 0 ? columns : [...known];
}

/** The columns with one more or one less; the last one stays. One that comes back stands where the list has it. */
export function toggled<L extends ListName>(
  list: L,
  columns: readonly ColumnOf<L>[],
  column: ColumnOf<L>,
): ColumnOf<L>[] {
  if (columns.includes(column)) {
    const left = columns.filter((each) => each !== column);
    return left.length > 0 ? left : [...columns];
  }
  const known: readonly ColumnOf<L>[] = LIST_COLUMNS[list];
  const before = known.slice(0, known.indexOf(column));
  const index = columns.findLastIndex((each) => before.includes(each)) + 1;
  return columns.toSpliced(index, 0, column);
}

/** The columns with one a step to the left or to the right. */
export function shifted<C>(columns: readonly C[], column: C, step: -1 | 1): C[] {
  const index = columns.indexOf(column);
  const target = index + step;
  if (index < 0 || target < 0 || target >= columns.length) return [...columns];
  return columns.toSpliced(index, 1).toSpliced(target, 0, column);
}
