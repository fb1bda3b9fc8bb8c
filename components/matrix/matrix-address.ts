import type { RowKind } from '@/lib/domain/matrix/schema';

/** What the comparison shows, as its address says it. */
export interface MatrixWish {
  rows: Exclude<RowKind, 'coder'>;
  /** Themes whose children stand beside them. */
  open: string[];
  /** Whether an excerpt counts in the themes above its own. */
  descendants: boolean;
}

export function matrixWish(asked: {
  rows?: string | undefined;
  open?: string | undefined;
  descendants?: string | undefined;
}): MatrixWish {
  return {
    rows: asked.rows === 'interview' ? 'interview' : 'case',
    open: (asked.open ?? '').split(',').filter(Boolean),
    descendants: asked.descendants !== 'false',
  };
}

export function matrixAddress(base: string, { rows, open, descendants }: MatrixWish): string {
  const query = new URLSearchParams({ rows });
  if (open.length > 0) query.set('open', open.join(','));
  if (!descendants) query.set('descendants', 'false');
  return `${base}/matrix?${query.toString()}`;
}
