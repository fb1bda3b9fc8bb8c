import { BEGINS_EXCERPT, CODING_BYTES, LAST_DAY, LAST_NUMBER, sectionAt, wordAt, type Section } from './pack';

/** What is counted of one document. */
export interface PackedDocument {
  /** Its interview. */
  interviewId: string | null;
  data: Uint8Array;
}

/** The themes of a study as columns: `columnOf` by the number of a theme, `parents` by column; -1 for none. */
export interface CountedTree {
  columnOf: Int32Array;
  parents: Int32Array;
}

/** Whose rows there are. Each answers with the index of a row, or -1 when the excerpt has none. */
export type CountedRows =
  | { kind: 'all' }
  | { kind: 'case'; rowOf: (caseNumber: number) => number; unassigned: number }
  | { kind: 'interview'; rowOf: (interviewId: string) => number }
  | { kind: 'coder'; rowOf: (coderNumber: number) => number };

/** Which codings count; what is left out lets all pass. */
export interface CountFilter {
  /** By the numbers of coders. */
  coders?: ReadonlySet<number> | undefined;
  /** By the numbers of cases: excerpts that have one of them. */
  cases?: ReadonlySet<number> | undefined;
  /** Days of a pack, both included. */
  from?: number | undefined;
  to?: number | undefined;
}

interface Counting {
  tree: CountedTree;
  rows: CountedRows;
  rowCount: number;
  filter?: CountFilter | undefined;
}

/** Distinct excerpts, `[row * columns + column]`: that carry the theme itself, and that carry it or one below it. */
export interface PackCounts {
  own: Int32Array;
  withDescendants: Int32Array;
}

/**
 * The distinct excerpts of each row by theme. An excerpt under two children of a theme counts once in the theme, one of two cases
 * once in each.
 *
 * Rolling up adds the counts of children to their parent's, which counts an excerpt twice where its themes meet. So each coding but
 * the first of an excerpt is taken off again at the nearest theme above it (or itself) that an earlier one has counted: what is above
 * that is counted by both and taken off once.
 */
export function countPacks(documents: Iterable<PackedDocument>, counting: Counting): PackCounts {
  const counter = new Counter(counting);
  for (const document of documents) counter.add(document);
  return { own: counter.own, withDescendants: rolledUp(counter, counting.tree.parents) };
}

class Counter {
  /** Codings by row and column. An excerpt carries a theme once. */
  readonly own: Int32Array;
  /** By row and column: codings whose excerpt was counted there already. */
  readonly repeated: Int32Array;
  /** By column: the last excerpt that passed on its way up. */
  private readonly passed: Int32Array;
  private readonly columnOf: Int32Array;
  private readonly coders: Uint8Array | null;
  private readonly rowOfCoder: ((coderNumber: number) => number) | null;
  private readonly from: number;
  private readonly to: number;
  /** Where the rows of a section begin in the counts. */
  private readonly rows: number[] = [];
  private excerpt = 0;

  constructor(private readonly counting: Counting) {
    const { tree, rows, rowCount, filter } = counting;
    const columns = tree.parents.length;
    this.columnOf = tree.columnOf;
    this.rowOfCoder = rows.kind === 'coder' ? rows.rowOf : null;
    this.from = filter?.from ?? 0;
    this.to = filter?.to ?? LAST_DAY;
    this.own = new Int32Array(rowCount * columns);
    this.repeated = new Int32Array(rowCount * columns);
    this.passed = new Int32Array(columns);
    const coders = filter?.coders;
    this.coders = coders
      ? Uint8Array.from({ length: LAST_NUMBER + 1 }, (_, i) => (coders.has(i) ? 1 : 0))
      : null;
  }

  add({ interviewId, data }: PackedDocument): void {
    for (let at = 0; at < data.byteLength;) {
      const section = sectionAt(data, at);
      this.takeRows(data, section, interviewId);
      if (this.rows.length > 0) this.addCodings(data, section);
      at = section.end;
    }
  }

  private takeRows(data: Uint8Array, { cases, casesEnd }: Section, interviewId: string | null): void {
    const { rows, filter } = this.counting;
    this.rows.length = 0;
    if (filter?.cases && !hasOneOf(filter.cases, data, cases, casesEnd)) return;
    if (rows.kind === 'all' || rows.kind === 'coder') this.takeRow(0);
    else if (rows.kind === 'interview') this.takeRow(interviewId === null ? NO_ROW : rows.rowOf(interviewId));
    else if (cases === casesEnd) this.takeRow(rows.unassigned);
    else for (let at = cases; at < casesEnd; at += 2) this.takeRow(rows.rowOf(wordAt(data, at)));
  }

  private takeRow(row: number): void {
    if (row !== NO_ROW) this.rows.push(row * this.passed.length);
  }

  /** The loop that runs a million times. */
  private addCodings(data: Uint8Array, { codings, end }: Section): void {
    const { own, coders, columnOf, rowOfCoder, from, to, rows } = this;
    const columns = this.passed.length;
    let row = rows[0] as number;
    let earlier = NONE;
    for (let at = codings; at < end; at += CODING_BYTES) {
      const head = data[at] as number;
      if (head >= BEGINS_EXCERPT) {
        earlier = NONE;
        if (rowOfCoder !== null) row = rowOfCoder(wordAt(data, at + 2)) * columns;
      }
      if (row < 0 || (coders !== null && coders[wordAt(data, at + 2)] === 0)) continue;
      const day = wordAt(data, at + 4);
      if (day < from || day > to) continue;
      const column = columnOf[((head & 0x7f) << 8) | (data[at + 1] as number)] ?? -1;
      if (column < 0) continue;
      own[row + column] = (own[row + column] as number) + 1;
      for (let i = 1; i < rows.length; i++) addOne(own, (rows[i] as number) + column);
      // Most excerpts have no other coding: only the next one asks what the first has counted.
      if (earlier === NONE) earlier = column;
      else {
        if (earlier !== PASSED) this.passFirst(earlier);
        earlier = PASSED;
        this.takeOff(row, this.pass(column));
      }
    }
  }

  private passFirst(column: number): void {
    this.excerpt++;
    this.pass(column);
  }

  private takeOff(row: number, met: number): void {
    if (met < 0) return;
    const { repeated, rows } = this;
    addOne(repeated, row + met);
    for (let i = 1; i < rows.length; i++) addOne(repeated, (rows[i] as number) + met);
  }

  /** Goes up from a column to the first one that the excerpt has passed, and answers with it, or -1. */
  private pass(column: number): number {
    const { passed, excerpt } = this;
    const { parents } = this.counting.tree;
    let at = column;
    while (at >= 0 && passed[at] !== excerpt) {
      passed[at] = excerpt;
      at = parents[at] as number;
    }
    return at;
  }
}

const NO_ROW = -1;

/** In the place of the column of an excerpt's first coding: there was none yet, or it has been passed. */
const [NONE, PASSED] = [-1, -2];

function addOne(counts: Int32Array, cell: number): void {
  counts[cell] = (counts[cell] as number) + 1;
}

function hasOneOf(numbers: ReadonlySet<number>, data: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 2) if (numbers.has(wordAt(data, at))) return true;
  return false;
}

function rolledUp({ own, repeated }: Counter, parents: Int32Array): Int32Array {
  const counts = own.map((count, cell) => count - (repeated[cell] as number));
  const upwards = childrenFirst(parents);
  for (let row = 0; row < counts.length; row += parents.length) {
    for (const column of upwards) {
      const parent = row + (parents[column] as number);
      counts[parent] = (counts[parent] as number) + (counts[row + column] as number);
    }
  }
  return counts;
}

/** The columns that have a parent, each before its parent. */
function childrenFirst(parents: Int32Array): number[] {
  const children = new Map<number, number[]>();
  for (const [column, parent] of parents.entries()) {
    const siblings = children.get(parent);
    if (siblings) siblings.push(column);
    else children.set(parent, [column]);
  }
  const below = children.get(-1) ?? [];
  // grows while it is gone through
  for (const column of below) below.push(...(children.get(column) ?? []));
  return below.filter((column) => (parents[column] as number) >= 0).reverse();
}
