import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { BeginButton } from '@/components/summaries/begin-button';
import { joinedNames } from '@/components/summaries/joined-names';
import { StatePill } from '@/components/summaries/state-pill';
import { Cell, DataTable, HeadCell } from '@/components/ui/data-table';
import type { SummaryOverview } from '@/lib/domain/summaries/summary-row';

interface SummaryListProps {
  study: string;
  cases: { id: string; code: string; title: string }[];
  summaries: SummaryOverview[];
  mayWrite: boolean;
}

/** A row for each case, with its summary or the offer to begin one. */
export function SummaryList({ study, cases, summaries, mayWrite }: SummaryListProps) {
  const t = useTranslations('summaries');
  const byCase = new Map(summaries.map((summary) => [summary.caseId, summary]));
  return (
    <DataTable>
      <thead>
        <tr>
          <HeadCell>{t('columns.case')}</HeadCell>
          <HeadCell>{t('columns.summary')}</HeadCell>
          <HeadCell>{t('columns.state')}</HeadCell>
          <HeadCell>{t('columns.version')}</HeadCell>
          <HeadCell>{t('columns.lastAuthor')}</HeadCell>
          <HeadCell>{t('columns.waiting')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {cases.map((each) => {
          const summary = byCase.get(each.id);
          return (
            <tr key={each.id}>
              <Cell>
                <span className="font-medium">{each.code}</span>{' '}
                <span className="text-ink-2">{each.title}</span>
              </Cell>
              {summary ? (
                <SummaryCells study={study} summary={summary} />
              ) : (
                <Cell colSpan={5}>
                  <div className="flex items-center gap-3 text-ink-3">
                    {t('noneYet')}
                    {mayWrite && (
                      <BeginButton study={study} caseId={each.id} label={`${each.code} ${each.title}`} />
                    )}
                  </div>
                </Cell>
              )}
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}

function SummaryCells({ study, summary }: { study: string; summary: SummaryOverview }) {
  const format = useFormatter();
  const last = summary.authors[0];
  return (
    <>
      <Cell>
        <Link
          href={`/studies/${study}/summaries/${summary.id}`}
          className="font-medium text-accent hover:underline"
        >
          {summary.title}
        </Link>
      </Cell>
      <Cell>
        <StatePill state={summary.state} />
      </Cell>
      <Cell className="tabular-nums">{summary.version?.number ?? '—'}</Cell>
      <Cell>
        {last && (
          <>
            {last.name}{' '}
            <time dateTime={last.lastWroteAt.toISOString()} className="text-xs whitespace-nowrap text-ink-3">
              {format.dateTime(last.lastWroteAt, { dateStyle: 'medium' })}
            </time>
          </>
        )}
      </Cell>
      <Cell>
        <Waiting summary={summary} />
      </Cell>
    </>
  );
}

function Waiting({ summary: { state, authors, deciders } }: { summary: SummaryOverview }) {
  const t = useTranslations('summaries');
  if (state === 'APPROVED') return '—';
  const people = state === 'SUBMITTED' ? deciders : authors;
  if (people.length === 0) return <span className="text-warn">{t('waiting.nobody')}</span>;
  return t(`waiting.${state}`, { names: joinedNames(people, t) });
}
