'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ColumnsButton } from '@/components/lists/columns-button';
import { useColumns } from '@/components/lists/use-columns';
import { Avatar } from '@/components/ui/avatar';
import { Cell, DataTable, HeadCell } from '@/components/ui/data-table';
import type { ColumnOf } from '@/lib/core/lists/list-columns';

export interface CaseRow {
  id: string;
  code: string;
  title: string;
  areas: string;
  lead: { id: string; name: string } | null;
  interviewCount: number;
  documentCount: number;
  excerptCount: number;
}

type Column = ColumnOf<'cases'>;

const HEAD_LOOK: Record<Column, string> = {
  code: '',
  title: 'w-full',
  lead: '',
  interviews: 'text-right',
  documents: 'text-right',
  excerpts: 'text-right',
};

interface CaseTableProps {
  /** Those that the person chose to see. */
  columns: Column[];
  slug: string;
  cases: CaseRow[];
}

export function CaseTable({ columns, slug, cases }: CaseTableProps) {
  const t = useTranslations('cases');
  const chosen = useColumns('cases', columns);
  const labelOf = (column: Column) => (column === 'title' ? t('name') : t(column));
  return (
    <div className="flex flex-col gap-2">
      <div className="self-end">
        <ColumnsButton chosen={chosen} labelOf={labelOf} />
      </div>
      <DataTable>
        <thead>
          <tr>
            {chosen.columns.map((column) => (
              <HeadCell key={column} className={HEAD_LOOK[column]}>
                {labelOf(column)}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((row) => (
            <CaseTableRow key={row.id} columns={chosen.columns} slug={slug} row={row} />
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

function CaseTableRow({ columns, slug, row }: { columns: Column[]; slug: string; row: CaseRow }) {
  const t = useTranslations('cases');
  const cells: Record<Column, ReactNode> = {
    code: (
      <Cell key="code" className="whitespace-nowrap text-ink-2">
        {row.code}
      </Cell>
    ),
    title: (
      <Cell key="title">
        <Link
          href={`/studies/${slug}/cases/${row.id}`}
          className="font-medium hover:text-accent hover:underline"
        >
          {row.title}
        </Link>
        {row.areas && <p className="text-xs text-ink-2">{row.areas.split('\n').join(', ')}</p>}
      </Cell>
    ),
    lead: (
      <Cell key="lead" className="whitespace-nowrap">
        {row.lead ? (
          <span className="flex items-center gap-2">
            <Avatar {...row.lead} />
            {row.lead.name}
          </span>
        ) : (
          <span className="text-ink-2">{t('noLead')}</span>
        )}
      </Cell>
    ),
    interviews: <NumberCell key="interviews">{row.interviewCount}</NumberCell>,
    documents: <NumberCell key="documents">{row.documentCount}</NumberCell>,
    excerpts: (
      <NumberCell key="excerpts">
        {row.excerptCount > 0 ? (
          <Link
            href={`/studies/${slug}/excerpts?case=${row.id}`}
            className="hover:text-accent hover:underline"
          >
            {row.excerptCount}
          </Link>
        ) : (
          0
        )}
      </NumberCell>
    ),
  };
  return <tr className="hover:bg-surface">{columns.map((column) => cells[column])}</tr>;
}

function NumberCell({ children }: { children: ReactNode }) {
  return <Cell className="text-right tabular-nums">{children}</Cell>;
}
