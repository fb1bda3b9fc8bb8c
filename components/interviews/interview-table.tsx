'use client';

import { FileText, Upload } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useMemo } from 'react';
import { InterviewFilters } from '@/components/interviews/interview-filters';
import type { CaseChoice, InterviewRow } from '@/components/interviews/interview-row';
import { useInterviewTable, type SortColumn } from '@/components/interviews/use-interview-table';
import { Cell, DataTable, HeadCell } from '@/components/ui/data-table';
import { SortableHead } from '@/components/ui/sortable-head';
import { partialDateText } from '@/lib/core/periods/partial-date-text';

interface InterviewTableProps {
  study: string;
  interviews: InterviewRow[];
  cases: CaseChoice[];
  mayWrite: boolean;
}

export function InterviewTable({ study, interviews, cases, mayWrite }: InterviewTableProps) {
  const t = useTranslations('interviews');
  const { rows, filters, filtered, change, sortedBy, sortBy } = useInterviewTable(interviews);
  const caseOf = useMemo(() => new Map(cases.map((each) => [each.id, each])), [cases]);
  const head = (column: SortColumn, label: string) => (
    <SortableHead
      sorted={sortedBy(column)}
      onSort={() => {
        sortBy(column);
      }}
    >
      {label}
    </SortableHead>
  );
  return (
    <>
      <InterviewFilters
        filters={filters}
        filtered={filtered}
        cases={cases}
        shown={
          filtered
            ? t('shownOf', { shown: rows.length, total: interviews.length })
            : t('shown', { shown: rows.length })
        }
        onChange={change}
      />
      <DataTable>
        <thead>
          <tr>
            {head('number', t('number'))}
            {head('title', t('name'))}
            {head('date', t('date'))}
            <HeadCell className="hidden lg:table-cell">{t('mode')}</HeadCell>
            {head('place', t('place'))}
            <HeadCell>{t('participants')}</HeadCell>
            <HeadCell>{t('cases')}</HeadCell>
            {head('documents', t('documents'))}
          </tr>
        </thead>
        <tbody>
          {rows.map((interview) => (
            <InterviewTableRow
              key={interview.id}
              base={`/studies/${study}`}
              interview={interview}
              cases={interview.caseIds.flatMap((id) => caseOf.get(id) ?? [])}
              mayWrite={mayWrite}
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
  interview: InterviewRow;
  cases: CaseChoice[];
  mayWrite: boolean;
}

function InterviewTableRow({ base, interview, cases, mayWrite }: RowProps) {
  const t = useTranslations('interviews');
  const locale = useLocale();
  const { id, number, title, date, mode, place, participantCodes } = interview;
  const href = `${base}/interviews/${id}`;
  return (
    <tr className="hover:bg-surface">
      <Cell className="whitespace-nowrap">
        <Link href={href} className="font-medium tabular-nums hover:text-accent hover:underline">
          {t('numberShort', { number })}
        </Link>
      </Cell>
      <Cell className="min-w-32">{title || <span className="text-ink-3">—</span>}</Cell>
      <Cell className="whitespace-nowrap tabular-nums">{date && partialDateText(date, locale)}</Cell>
      <Cell className="hidden whitespace-nowrap text-ink-2 lg:table-cell">{mode && t(`modes.${mode}`)}</Cell>
      <Cell>{place}</Cell>
      <Cell className="text-ink-2">{participantCodes.join(', ')}</Cell>
      <Cell>
        <CaseLinks base={base} cases={cases} />
      </Cell>
      <Cell>
        <DocumentLinks base={base} interview={interview} mayWrite={mayWrite} />
      </Cell>
    </tr>
  );
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

function DocumentLinks({ base, interview, mayWrite }: Omit<RowProps, 'cases'>) {
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
