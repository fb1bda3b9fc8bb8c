'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRef, useState, type KeyboardEvent } from 'react';
import { tintStep, type CellId, type MatrixHead, type MatrixLine } from '@/components/matrix/matrix-view';
import { TINT } from '@/components/matrix/tint';
import { hueClass } from '@/components/ui/hue';
import { joinClasses } from '@/components/ui/join-classes';

const MOVES: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

interface Place {
  line: number;
  column: number;
}

interface MatrixTableProps {
  caption: string;
  heads: MatrixHead[];
  lines: MatrixLine[];
  /** The highest count shown. */
  highest: number;
  open: CellId | null;
  onOpen: (cell: CellId | null) => void;
}

/** One tab stop: arrows go from cell to cell, Enter opens one. */
export function MatrixTable({ caption, heads, lines, highest, open, onOpen }: MatrixTableProps) {
  const t = useTranslations('matrix');
  const table = useRef<HTMLTableElement>(null);
  const [stop, setStop] = useState<Place>({ line: 0, column: 0 });
  const lastLine = lines.length - 1;
  const lastColumn = heads.length - 1;

  function move(event: KeyboardEvent, from: Place): void {
    const step = MOVES[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const line = within(from.line + step[0], lastLine);
    const column = within(from.column + step[1], lastColumn);
    table.current?.querySelector<HTMLElement>(`[data-cell="${line} ${column}"]`)?.focus();
  }

  return (
    <div className="min-h-0 min-w-0 flex-1 overflow-auto px-4.5 pb-4">
      <table ref={table} className="border-separate border-spacing-0 text-left">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky top-0 left-0 z-20 min-w-48 border-b border-ink-3 bg-paper px-3 py-2"
            >
              <span className="sr-only">{t('row')}</span>
            </th>
            {heads.map((head) => (
              <ColumnHead key={head.id} head={head} />
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((row, line) => (
            <tr key={row.id}>
              <RowHead row={row} />
              {heads.map((head, column) => {
                const isOpen = open?.row === row.id && open.column === head.id;
                const isStop =
                  line === Math.min(stop.line, lastLine) && column === Math.min(stop.column, lastColumn);
                return (
                  <CountCell
                    key={head.id}
                    name={t('cell', { row: row.label, theme: head.name, count: row.counts[column] ?? 0 })}
                    count={row.counts[column] ?? 0}
                    highest={highest}
                    place={`${line} ${column}`}
                    isStop={isStop}
                    isOpen={isOpen}
                    onFocus={() => setStop({ line, column })}
                    onClick={() => onOpen(isOpen ? null : { row: row.id, column: head.id })}
                    onKeyDown={(event) => move(event, { line, column })}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function within(index: number, last: number): number {
  return Math.max(0, Math.min(index, last));
}

interface CountCellProps {
  name: string;
  count: number;
  highest: number;
  place: string;
  isStop: boolean;
  isOpen: boolean;
  onFocus: () => void;
  onClick: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function CountCell({ name, count, highest, place, isStop, isOpen, ...handlers }: CountCellProps) {
  return (
    <td
      className={joinClasses(
        'relative h-11 min-w-24 border-b border-l border-line p-0',
        TINT[tintStep(count, highest)],
      )}
    >
      <button
        type="button"
        data-cell={place}
        tabIndex={isStop ? 0 : -1}
        aria-expanded={isOpen}
        aria-label={name}
        className={joinClasses(
          'absolute inset-0 px-3 text-right tabular-nums focus-visible:-outline-offset-2',
          count === 0 ? 'text-ink-3' : 'font-medium',
          isOpen ? 'ring-2 ring-accent ring-inset' : 'hover:ring-1 hover:ring-edge hover:ring-inset',
        )}
        {...handlers}
      >
        {count === 0 ? '·' : count}
      </button>
    </td>
  );
}

function RowHead({ row }: { row: MatrixLine }) {
  return (
    <th
      scope="row"
      className="sticky left-0 z-10 max-w-64 border-b border-line bg-paper px-3 py-2 font-medium"
    >
      {row.href ? (
        <Link href={row.href} className="hover:text-accent hover:underline">
          {row.label}
        </Link>
      ) : (
        <span className="text-ink-2 italic">{row.label}</span>
      )}
    </th>
  );
}

function ColumnHead({ head }: { head: MatrixHead }) {
  const t = useTranslations('matrix');
  const Icon = head.open ? ChevronLeft : ChevronRight;
  const action = t(head.open ? 'close' : 'open', { theme: head.name });
  return (
    <th
      scope="col"
      className={joinClasses(
        hueClass(head.color),
        'sticky top-0 z-10 max-w-44 min-w-24 border-b-2 border-stripe bg-paper px-3 py-2 align-bottom leading-tight font-medium',
      )}
    >
      <span className="flex items-end justify-between gap-1">
        <span className={joinClasses('hyphens-auto', head.depth > 0 && 'font-normal text-ink-2')}>
          {head.name}
        </span>
        {head.branch && (
          <Link
            href={head.toggleHref}
            scroll={false}
            aria-label={action}
            title={action}
            className="rounded-sm p-0.5 text-ink-2 hover:bg-sunken hover:text-ink"
          >
            <Icon aria-hidden size={15} />
          </Link>
        )}
      </span>
    </th>
  );
}
