'use client';

import { FileText, Upload } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { GapList } from '@/components/interviews/gap-list';
import type { CaseChoice, InterviewRow } from '@/components/interviews/interview-row';
import { isSortable, type InterviewTableState } from '@/components/interviews/use-interview-table';
import { Cell, DataTable, HeadCell } from '@/components/ui/data-table';
import { SortableHead } from '@/components/ui/sortable-head';
import type { ColumnOf } from '@/lib/core/lists/list-columns';
import { partialDateText } from '@/lib/core/periods/partial-date-text';

type Column = ColumnOf<'interviews'>;

interface InterviewTableProps {
  columns: Column[];
  /** The study's address. */
  base: string;
  table: InterviewTableState;
  caseOf: ReadonlyMap<string, CaseChoice>;
  mayWrite: boolean;
}

export function InterviewTable({ columns, base, table, caseOf, mayWrite }: InterviewTableProps) {
  const labelOf = useColumnLabel();
  const { rows, sortedBy, sortBy } = table;
  const head = (column: Column) =>
    isSortable(column) ? (
      <SortableHead
        key={column}
        sorted={sortedBy(column)}
        onSort={() => {
          sortBy(column);
        }}
      >
        {labelOf(column)}
      </SortableHead>
    ) : (
      <HeadCell key={column}>{labelOf(column)}</HeadCell>
    );
  return (
    <DataTable>
      <thead>
        <tr>{columns.map(head)}</tr>
      </thead>
      <tbody>
        {rows.map((interview) => (
          <InterviewTableRow
            key={interview.id}
            columns={columns}
            base={base}
            interview={interview}
            cases={interview.caseIds.flatMap((id) => caseOf.get(id) ?? [])}
            mayWrite={mayWrite}
          />
        ))}
      </tbody>
    </DataTable>
  );
}

export function useColumnLabel() {
  const t = useTranslations('interviews');
  const life = useTranslations('life');
  return (column: Column) => {
    if (column === 'title') return t('name');
    return column === 'stage' || column === 'gaps' ? life(column) : t(column);
  };
}

interface RowProps {
  columns: Column[];
  base: string;
  interview: InterviewRow;
  cases: CaseChoice[];
  mayWrite: boolean;
}

function InterviewTableRow({ columns, base, interview, cases, mayWrite }: RowProps) {
  const t = useTranslations('interviews');
  const life = useTranslations('life');
  const locale = useLocale();
  const { id, number, title, date, mode, place, participantCodes } = interview;
  const href = `${base}/interviews/${id}`;
  const cells: Record<Column, ReactNode> = {
    number: (
      <Cell key="number" className="whitespace-nowrap">
        <Link href={href} className="font-medium tabular-nums hover:text-accent hover:underline">
          {t('numberShort', { number })}
        </Link>
      </Cell>
    ),
    title: (
      <Cell key="title" className="min-w-32">
        {title ? (
          <Link href={href} className="hover:text-accent hover:underline">
            {title}
          </Link>
        ) : (
          <span className="text-ink-3">—</span>
        )}
      </Cell>
    ),
    date: (
      <Cell key="date" className="whitespace-nowrap tabular-nums">
        {date && partialDateText(date, locale)}
      </Cell>
    ),
    mode: (
      <Cell key="mode" className="whitespace-nowrap text-ink-2">
        {mode && t(`modes.${mode}`)}
      </Cell>
    ),
    place: <Cell key="place">{place}</Cell>,
    participants: (
      <Cell key="participants" className="text-ink-2">
        {participantCodes.join(', ')}
      </Cell>
    ),
    cases: (
      <Cell key="cases">
        <CaseLinks base={base} cases={cases} />
      </Cell>
    ),
    documents: (
      <Cell key="documents">
        <DocumentLinks base={base} interview={interview} mayWrite={mayWrite} />
      </Cell>
    ),
    stage: (
      <Cell key="stage" className="whitespace-nowrap">
        {life(`stages.${interview.stage}`)}
      </Cell>
    ),
    gaps: (
      <Cell key="gaps" className="min-w-40">
        <GapList base={base} interviewId={id} gaps={interview.gaps} mayWrite={mayWrite} />
      </Cell>
    ),
  };
  return <tr className="hover:bg-surface">{columns.map((column) => cells[column])}</tr>;
}

function CaseLinks({ base, cases }: { base: string; cases: CaseChoice[] }) {
  return (
    <span className="flex min-w-14 flex-wrap gap-x-2">
      {cases.map(({ id, code, title }) => (
        <Link
          key={id}
          href={`${base}/cases/${id}`}
          title={title}
          className="inline-flex min-h-6 items-center hover:text-accent hover:underline"
        >
          {code}
        </Link>
      ))}
    </span>
  );
}

function DocumentLinks({ base, interview, mayWrite }: Omit<RowProps, 'columns' | 'cases'>) {
  const t = useTranslations('interviews');
  const { id, number, documents } = interview;
  if (documents.length === 0) {
    if (!mayWrite) return <span className="text-ink-3">—</span>;
    return (
      <Link
        href={`${base}/documents/import?interview=${id}`}
        aria-label={t('importFor', { number })}
        className="inline-flex items-center gap-1.5 whitespace-nowrap text-accent hover:underline"
      >
        <Upload aria-hidden size={13} />
        {t('importText')}
      </Link>
    );
  }
  return (
    <ul className="flex flex-col gap-0.5">
      {documents.map((document) => (
        <li key={document.id}>
          <Link
            href={`${base}/documents/${document.id}`}
            className="inline-flex items-baseline gap-1.5 hover:text-accent hover:underline"
          >
            <FileText aria-hidden size={13} className="shrink-0 self-center text-ink-3" />
            {document.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
