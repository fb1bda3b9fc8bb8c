'use client';

import { useState } from 'react';
import { CellPanel } from '@/components/matrix/cell-panel';
import { MatrixTable } from '@/components/matrix/matrix-table';
import type { MatrixHead, MatrixLine, OpenCell } from '@/components/matrix/matrix-view';

interface MatrixDeskProps {
  slug: string;
  /** The filter of the excerpts list that the rows stand for. */
  rowFilter: 'case' | 'interview';
  heads: MatrixHead[];
  lines: MatrixLine[];
}

/** The comparison, and beside it the quotes of the cell that is open. */
export function MatrixDesk({ slug, rowFilter, heads, lines }: MatrixDeskProps) {
  const [open, setOpen] = useState<OpenCell | null>(null);
  const line = open && lines[open.line];
  const head = open && heads[open.column];
  return (
    <div className="flex min-h-0 flex-1 flex-col lg:flex-row">
      <MatrixTable heads={heads} lines={lines} open={open} onOpen={setOpen} />
      {line && head && (
        <CellPanel
          key={`${line.id} ${head.id}`}
          slug={slug}
          query={new URLSearchParams({
            [rowFilter]: line.id,
            theme: head.id,
            descendants: 'true',
          }).toString()}
          title={`${line.label} · ${head.name}`}
          count={line.counts[open.column] ?? 0}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </div>
  );
}
