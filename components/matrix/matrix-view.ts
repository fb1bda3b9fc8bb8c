/** What the comparison draws, made on the server from the counts. */
export interface MatrixHead {
  id: string;
  name: string;
  /** The names from the root down to its own. */
  path: string[];
  color: number;
  depth: number;
  /** Children can be shown beside it. */
  branch: boolean;
  open: boolean;
  /** The address of the same page with this branch opened or closed. */
  toggleHref: string;
}

export interface MatrixLine {
  id: string;
  label: string;
  href: string | null;
  counts: number[];
}

/** A cell by the ids of its row and theme, which stay when columns open and close. */
export interface CellId {
  row: string;
  column: string;
}

/** Three steps of tint; what counts as many is relative to the highest count shown. */
export function tintStep(count: number, highest: number): 0 | 1 | 2 | 3 {
  if (count === 0) return 0;
  const share = count / highest;
  return share > 2 / 3 ? 3 : share > 1 / 3 ? 2 : 1;
}

/** The counts that each step of tint stands for, without the steps that no count reaches. */
export function tintRanges(highest: number): { step: 1 | 2 | 3; from: number; to: number }[] {
  return ([1, 2, 3] as const)
    .map((step) => ({
      step,
      from: Math.floor((highest * (step - 1)) / 3) + 1,
      to: Math.floor((highest * step) / 3),
    }))
    .filter(({ from, to }) => from <= to);
}
