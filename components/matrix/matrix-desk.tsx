'use client';

import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { useRef, useState } from 'react';
import type { MemoContext } from '@/components/memos/memo-context';
import { CellPanel } from '@/components/matrix/cell-panel';
import { MatrixLegend } from '@/components/matrix/matrix-legend';
import { MatrixTable } from '@/components/matrix/matrix-table';
import type { CellId, MatrixHead, MatrixLine } from '@/components/matrix/matrix-view';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface MatrixDeskProps {
  slug: string;
  memos: MemoContext;
  /** The filter of the excerpts list that the rows stand for. */
  rowFilter: 'case' | 'interview';
  /** Whether an excerpt counts in the themes above its own. */
  descendants: boolean;
  heads: MatrixHead[];
  lines: MatrixLine[];
}

/** The comparison, and beside it the quotes of the cell that is open. */
export function MatrixDesk({ slug, memos, rowFilter, descendants, heads, lines }: MatrixDeskProps) {
  const t = useTranslations('matrix');
  const { open, setOpen } = useOpenCell();
  const desk = useRef<HTMLDivElement>(null);
  const line = lines.find(({ id }) => id === open?.row);
  const column = heads.findIndex(({ id }) => id === open?.column);
  const head = heads[column];
  const highest = Math.max(0, ...lines.flatMap(({ counts }) => counts));

  function close(): void {
    setOpen(null);
    desk.current?.querySelector<HTMLElement>('[data-cell][aria-expanded="true"]')?.focus();
  }

  return (
    <>
      <MatrixLegend highest={highest} rowFilter={rowFilter} descendants={descendants} />
      {highest === 0 && (
        <div className="px-4.5 pb-3">
          <Notice action={<LinkButton href={`/studies/${slug}/documents`}>{t('toDocuments')}</LinkButton>}>
            {t('noCodings')}
          </Notice>
        </div>
      )}
      <div ref={desk} className="flex min-h-0 flex-1 flex-col lg:flex-row">
        <MatrixTable
          caption={t(descendants ? 'caption' : 'captionOwn')}
          heads={heads}
          lines={lines}
          highest={highest}
          open={open}
          onOpen={setOpen}
        />
        {line && head && (
          <CellPanel
            slug={slug}
            query={`${rowFilter}=${line.id}&theme=${head.id}&descendants=${descendants}`}
            title={`${line.label} · ${head.name}`}
            count={line.counts[column] ?? 0}
            memos={memos}
            about={
              rowFilter === 'case' && line.href !== null
                ? { target: 'CELL', caseId: line.id, themeId: head.id }
                : null
            }
            onClose={close}
          />
        )}
      </div>
    </>
  );
}

/** In the address too, so that whoever comes back from a place in a transcript finds the cell open. */
function useOpenCell() {
  const search = useSearchParams();
  const [row, column] = (search.get('cell') ?? '').split('.');
  const [open, setState] = useState<CellId | null>(row && column ? { row, column } : null);

  function setOpen(cell: CellId | null): void {
    setState(cell);
    const url = new URL(window.location.href);
    if (cell) url.searchParams.set('cell', `${cell.row}.${cell.column}`);
    else url.searchParams.delete('cell');
    window.history.replaceState(null, '', url);
  }

  return { open, setOpen };
}
