'use client';

import { Settings2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useMemo, type ReactNode } from 'react';
import { DocumentFilters } from '@/components/documents/document-filters';
import type { DocumentRow } from '@/components/documents/document-row';
import { isSortable, useDocumentTable } from '@/components/documents/use-document-table';
import { WordingPill } from '@/components/documents/wording-pill';
import type { CaseChoice } from '@/components/interviews/interview-row';
import { ColumnsButton } from '@/components/lists/columns-button';
import { useColumns } from '@/components/lists/use-columns';
import { Cell, DataTable, HeadCell, UnseenHeadCell } from '@/components/ui/data-table';
import { SortableHead } from '@/components/ui/sortable-head';
import type { ColumnOf } from '@/lib/core/lists/list-columns';

type Column = ColumnOf<'documents'>;

const NUMBERS: readonly Column[] = ['length', 'excerpts'];

interface DocumentTableProps {
  /** Those that the person chose to see. */
  columns: Column[];
  study: string;
  documents: DocumentRow[];
  cases: CaseChoice[];
}

export function DocumentTable({ columns, study, documents, cases }: DocumentTableProps) {
  const t = useTranslations('documents');
  const chosen = useColumns('documents', columns);
  const labelOf = (column: Column) => (column === 'title' ? t('name') : t(column));
  const { rows, filters, filtered, change, sortedBy, sortBy } = useDocumentTable(documents);
  const caseOf = useMemo(() => new Map(cases.map((each) => [each.id, each])), [cases]);
  const head = (column: Column) =>
    isSortable(column) ? (
      <SortableHead
        key={column}
        sorted={sortedBy(column)}
        align={NUMBERS.includes(column) ? 'right' : undefined}
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
    <>
      <DocumentFilters
        filters={filters}
        filtered={filtered}
        cases={cases}
        shown={
          filtered
            ? t('shownOf', { shown: rows.length, total: documents.length })
            : t('shown', { shown: rows.length })
        }
        onChange={change}
        actions={<ColumnsButton chosen={chosen} labelOf={labelOf} />}
      />
      <DataTable>
        <thead>
          <tr>
            {chosen.columns.map(head)}
            <UnseenHeadCell>{t('actions')}</UnseenHeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((document) => (
            <DocumentTableRow
              key={document.id}
              columns={chosen.columns}
              base={`/studies/${study}`}
              document={document}
              cases={document.caseIds.flatMap((id) => caseOf.get(id) ?? [])}
            />
          ))}
        </tbody>
      </DataTable>
      {rows.length === 0 && <p className="px-2.5 py-6 text-center text-ink-2">{t('filter.none')}</p>}
    </>
  );
}

interface RowProps {
  columns: Column[];
  base: string;
  document: DocumentRow;
  cases: CaseChoice[];
}

function DocumentTableRow({ columns, base, document, cases }: RowProps) {
  const t = useTranslations('documents');
  const format = useFormatter();
  const { id, title, kind, wording, interviewId, citation, length, excerptCount } = document;
  const cells: Record<Column, ReactNode> = {
    citation: (
      <Cell key="citation" className="whitespace-nowrap text-ink-2 tabular-nums">
        {interviewId ? (
          <Link href={`${base}/interviews/${interviewId}`} className="hover:text-accent hover:underline">
            {citation}
          </Link>
        ) : (
          citation
        )}
      </Cell>
    ),
    title: (
      <Cell key="title" className="min-w-40">
        <Link
          href={`${base}/documents/${id}`}
          className="font-medium wrap-anywhere hover:text-accent hover:underline"
        >
          {title}
        </Link>
      </Cell>
    ),
    kind: (
      <Cell key="kind" className="whitespace-nowrap text-ink-2">
        {t(`kinds.${kind}`)}
      </Cell>
    ),
    wording: (
      <Cell key="wording">
        <WordingPill wording={wording} />
      </Cell>
    ),
    cases: (
      <Cell key="cases">
        <span className="flex min-w-14 flex-wrap gap-x-2">
          {cases.map((each) => (
            <Link
              key={each.id}
              href={`${base}/cases/${each.id}`}
              title={each.title}
              className="inline-flex min-h-6 items-center hover:text-accent hover:underline"
            >
              {each.code}
            </Link>
          ))}
        </span>
      </Cell>
    ),
    length: (
      <Cell key="length" className="text-right whitespace-nowrap text-ink-2 tabular-nums">
        {format.number(length)}
      </Cell>
    ),
    excerpts: (
      <Cell key="excerpts" className="text-right tabular-nums">
        {format.number(excerptCount)}
      </Cell>
    ),
  };
  return (
    <tr className="hover:bg-surface">
      {columns.map((column) => cells[column])}
      <Cell className="text-right">
        <Link
          href={`${base}/documents/${id}/settings`}
          aria-label={t('settingsOf', { title })}
          title={t('settings')}
          className="-my-1 inline-flex rounded-sm p-1 text-ink-2 hover:bg-sunken hover:text-ink"
        >
          <Settings2 aria-hidden size={15} />
        </Link>
      </Cell>
    </tr>
  );
}
