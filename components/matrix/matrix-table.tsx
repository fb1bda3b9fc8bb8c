'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRef, type KeyboardEvent } from 'react';
import { tintStep, type MatrixHead, type MatrixLine, type OpenCell } from '@/components/matrix/matrix-view';
import { hueClass } from '@/components/ui/hue';
import { joinClasses } from '@/components/ui/join-classes';

const TINT = [
  '',
  'bg-[color-mix(in_oklab,var(--accent)_6%,var(--surface))]',
  'bg-[color-mix(in_oklab,var(--accent)_13%,var(--surface))]',
  'bg-[color-mix(in_oklab,var(--accent)_24%,var(--surface))]',
] as const;

const MOVES: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

interface MatrixTableProps {
  heads: MatrixHead[];
  lines: MatrixLine[];
  open: OpenCell | null;
  onOpen: (cell: OpenCell | null) => void;
}

/** Arrows go from cell to cell; Enter opens one, Escape closes it. */
export function MatrixTable({ heads, lines, open, onOpen }: MatrixTableProps) {
  const t = useTranslations('matrix');
  const table = useRef<HTMLTableElement>(null);
  const highest = Math.max(1, ...lines.flatMap(({ counts }) => counts));

  function move(event: KeyboardEvent, line: number, column: number): void {
    if (event.key === 'Escape') onOpen(null);
    const step = MOVES[event.key];
    if (!step) return;
    event.preventDefault();
    const [down, right] = step;
    table.current
      ?.querySelector<HTMLElement>(`[data-cell="${String(line + down)} ${String(column + right)}"]`)
      ?.focus();
  }

  return (
    <div className="min-h-0 min-w-0 flex-1 overflow-auto" tabIndex={-1}>
      <table ref={table} className="border-separate border-spacing-0 text-left">
        <caption className="sr-only">{t('caption')}</caption>
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
          {lines.map((line, lineIndex) => (
            <tr key={line.id}>
              <th
                scope="row"
                className="sticky left-0 z-10 max-w-64 border-b border-line bg-paper px-3 py-2 align-top font-medium"
              >
                {line.href ? (
                  <Link href={line.href} className="hover:text-accent hover:underline">
                    {line.label}
                  </Link>
                ) : (
                  <span className="text-ink-2 italic">{line.label}</span>
                )}
              </th>
              {heads.map((head, column) => {
                const count = line.counts[column] ?? 0;
                const isOpen = open?.line === lineIndex && open.column === column;
                return (
                  <td key={head.id} className="border-b border-l border-line p-0">
                    <button
                      type="button"
                      data-cell={`${String(lineIndex)} ${String(column)}`}
                      tabIndex={(open ? isOpen : lineIndex === 0 && column === 0) ? 0 : -1}
                      aria-expanded={isOpen}
                      aria-label={t('cell', { row: line.label, theme: head.name, count })}
                      className={joinClasses(
                        'block h-11 w-full min-w-24 px-3 text-right tabular-nums hover:ring-1 hover:ring-edge hover:ring-inset focus-visible:-outline-offset-2',
                        TINT[tintStep(count, highest)],
                        count === 0 ? 'text-ink-3' : 'font-medium',
                        isOpen && 'ring-2 ring-accent ring-inset',
                      )}
                      onClick={() => {
                        onOpen(isOpen ? null : { line: lineIndex, column });
                      }}
                      onKeyDown={(event) => {
                        move(event, lineIndex, column);
                      }}
                    >
                      {count === 0 ? '·' : count}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
