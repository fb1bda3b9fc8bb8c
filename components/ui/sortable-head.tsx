import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { HeadCell } from '@/components/ui/data-table';
import { joinClasses } from '@/components/ui/join-classes';

interface SortableHeadProps {
  children: ReactNode;
  /** False when the table is sorted by another column. */
  sorted: 'asc' | 'desc' | false;
  onSort: () => void;
  align?: 'right';
}

/** The head of a column that sorts the table. */
export function SortableHead({ children, sorted, onSort, align }: SortableHeadProps) {
  const order = { asc: 'ascending', desc: 'descending' } as const;
  const Arrow = sorted === 'desc' ? ArrowDown : ArrowUp;
  return (
    <HeadCell
      aria-sort={sorted ? order[sorted] : 'none'}
      className={align === 'right' ? 'text-right' : undefined}
    >
      <button
        type="button"
        onClick={onSort}
        className={joinClasses(
          'group -mx-1 inline-flex items-center gap-1 rounded-sm px-1 align-bottom font-medium hover:text-accent',
          // The words stand above the figures, the arrow beside.
          align === 'right' && 'flex-row-reverse',
        )}
      >
        {children}
        <Arrow
          aria-hidden
          size={13}
          className={
            sorted
              ? 'text-accent'
              : 'text-ink-3 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100'
          }
        />
      </button>
    </HeadCell>
  );
}
