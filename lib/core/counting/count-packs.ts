import { BEGINS_EXCERPT, CODING_BYTES, LAST_DAY, sectionsOf, wordAt } from './pack';

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
  /** Whether an excerpt counts in the themes above its own. */
  rollUp: boolean;
  filter?: CountFilter | undefined;
}

/**
 * The distinct excerpts of each row that carry a theme (or, rolled up, one below it), `counts[row * columns + column]`. An excerpt
 * under two children of a theme counts once in the theme, one of two cases once in each.
 */
export function countPacks(documents: Iterable<PackedDocument>, counting: Counting): Int32Array {
  const counter = new Counter(counting);
  for (const document of documents) counter.add(document);
  return counter.counts;
}

class Counter {
  readonly counts: Int32Array;
  /** By column: the last excerpt that was counted in it. */
  private readonly last: Int32Array;
  /** By column: the next one to count in. */
  private readonly parents: Int32Array;
  private readonly coders: Uint8Array | null;
  private readonly isPlain: boolean;
  private excerpt = 0;

  constructor(private readonly counting: Counting) {
    const { tree, rows, rowCount, rollUp, filter } = counting;
    const columns = tree.parents.length;
    this.counts = new Int32Array(rowCount * columns);
    this.last = new Int32Array(columns);
    this.parents = rollUp ? tree.parents : new Int32Array(columns).fill(-1);
    const { coders, from, to } = filter ?? {};
    this.coders = coders
      ? Uint8Array.from({ length: LAST_DAY + 1 }, (_, i) => (coders.has(i) ? 1 : 0))
      : null;
    this.isPlain = rows.kind !== 'coder' && !coders && from === undefined && to === undefined;
  }

  add({ interviewId, data }: PackedDocument): void {
    const cases = this.counting.filter?.cases;
    for (const { cases: own, start, end } of sectionsOf(data)) {
      if (cases && !own.some((number) => cases.has(number))) continue;
      const rows = this.rowsOf(own, interviewId);
      const [first] = rows;
      if (first === undefined) continue;
      if (this.isPlain && rows.length === 1) this.addPlainly(data, start, end, first);
      else this.addCodings(data, start, end, rows);
    }
  }

  /** Offsets of rows in `counts`; of coders' rows, one that each excerpt sets. */
  private rowsOf(cases: readonly number[], interviewId: string | null): number[] {
    const { rows, tree } = this.counting;
    if (rows.kind === 'all' || rows.kind === 'coder') return [0];
    const found =
      rows.kind === 'interview'
        ? [interviewId === null ? -1 : rows.rowOf(interviewId)]
        : cases.length === 0
          ? [rows.unassigned]
          : cases.map(rows.rowOf);
    return found.filter((row) => row >= 0).map((row) => row * tree.parents.length);
  }

  /** `addCodings` of one row and without a filter: the loop that runs a million times. */
  private addPlainly(data: Uint8Array, start: number, end: number, row: number): void {
    const { counts, last, parents } = this;
    const { columnOf } = this.counting.tree;
    let excerpt = this.excerpt;
    for (let at = start; at < end; at += CODING_BYTES) {
      const head = data[at] as number;
      if (head >= BEGINS_EXCERPT) excerpt++;
      let column = columnOf[((head & 0x7f) << 8) | (data[at + 1] as number)] ?? -1;
      while (column >= 0 && last[column] !== excerpt) {
        last[column] = excerpt;
        counts[row + column] = (counts[row + column] as number) + 1;
        column = parents[column] as number;
      }
    }
    this.excerpt = excerpt;
  }

  private addCodings(data: Uint8Array, start: number, end: number, rows: number[]): void {
    const { counts, last, parents, coders } = this;
    const { rows: kind, filter } = this.counting;
    const { columnOf } = this.counting.tree;
    const rowOfCoder = kind.kind === 'coder' ? kind.rowOf : null;
    const { from = 0, to = LAST_DAY } = filter ?? {};
    let excerpt = this.excerpt;
    for (let at = start; at < end; at += CODING_BYTES) {
      const head = data[at] as number;
      if (head >= BEGINS_EXCERPT) {
        excerpt++;
        if (rowOfCoder) rows[0] = rowOfCoder(wordAt(data, at + 2)) * parents.length;
      }
      if (coders !== null && coders[wordAt(data, at + 2)] === 0) continue;
      const day = wordAt(data, at + 4);
      if (day < from || day > to || (rows[0] as number) < 0) continue;
      let column = columnOf[((head & 0x7f) << 8) | (data[at + 1] as number)] ?? -1;
      while (column >= 0 && last[column] !== excerpt) {
        last[column] = excerpt;
        for (const row of rows) counts[row + column] = (counts[row + column] as number) + 1;
        column = parents[column] as number;
      }
    }
    this.excerpt = excerpt;
  }
}
