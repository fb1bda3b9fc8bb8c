'use client';

import { Settings2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useMemo } from 'react';
import { DocumentFilters } from '@/components/documents/document-filters';
import type { DocumentRow } from '@/components/documents/document-row';
import { useDocumentTable, type SortColumn } from '@/components/documents/use-document-table';
import { WordingPill } from '@/components/documents/wording-pill';
import type { CaseChoice } from '@/components/interviews/interview-row';
import { Cell, DataTable, HeadCell } from '@/components/ui/data-table';
import { SortableHead } from '@/components/ui/sortable-head';

interface DocumentTableProps {
  study: string;
  documents: DocumentRow[];
  cases: CaseChoice[];
}

export function DocumentTable({ study, documents, cases }: DocumentTableProps) {
  const t = useTranslations('documents');
  const { rows, filters, filtered, change, sortedBy, sortBy } = useDocumentTable(documents);
  const caseOf = useMemo(() => new Map(cases.map((each) => [each.id, each])), [cases]);
  const head = (column: SortColumn, label: string, align?: 'right') => (
    <SortableHead
      sorted={sortedBy(column)}
      align={align}
      onSort={() => {
        sortBy(column);
      }}
    >
      {label}
    </SortableHead>
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
      />
      <DataTable>
        <thead>
          <tr>
            {head('citation', t('citation'))}
            {head('title', t('name'))}
            <HeadCell className="hidden lg:table-cell">{t('kind')}</HeadCell>
            <HeadCell>{t('wording')}</HeadCell>
            <HeadCell>{t('cases')}</HeadCell>
            {head('length', t('length'), 'right')}
            {head('excerpts', t('excerpts'), 'right')}
            <HeadCell>
              <span className="sr-only">{t('actions')}</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((document) => (
            <DocumentTableRow
              key={document.id}
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
  base: string;
  document: DocumentRow;
  cases: CaseChoice[];
}

function DocumentTableRow({ base, document, cases }: RowProps) {
  const t = useTranslations('documents');
  const format = useFormatter();
  const { id, title, kind, wording, interviewId, citation, length, excerptCount } = document;
  return (
    <tr className="hover:bg-surface">
      <Cell className="whitespace-nowrap text-ink-2 tabular-nums">
        {interviewId ? (
          <Link href={`${base}/interviews/${interviewId}`} className="hover:text-accent hover:underline">
            {citation}
          </Link>
        ) : (
          citation
        )}
      </Cell>
      <Cell className="min-w-40">
        <Link
          href={`${base}/documents/${id}`}
          className="font-medium wrap-anywhere hover:text-accent hover:underline"
        >
          {title}
        </Link>
      </Cell>
      <Cell className="hidden whitespace-nowrap text-ink-2 lg:table-cell">{t(`kinds.${kind}`)}</Cell>
      <Cell>
        <WordingPill wording={wording} />
      </Cell>
      <Cell>
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
      <Cell className="text-right whitespace-nowrap text-ink-2 tabular-nums">{format.number(length)}</Cell>
      <Cell className="text-right tabular-nums">{format.number(excerptCount)}</Cell>
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
