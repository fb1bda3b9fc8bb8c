import { useFormatter, useTranslations } from 'next-intl';
import { DownloadSummary } from '@/components/summaries/download-summary';
import type { Leaving } from '@/components/summaries/leaving-notices';
import { ReviewActions } from '@/components/summaries/review-actions';
import { StatePill } from '@/components/summaries/state-pill';
import { PageHeader } from '@/components/ui/page-header';
import type { SummaryView } from '@/lib/domain/summaries/get-summary';
import type { VersionView } from '@/lib/domain/summaries/list-versions';

interface ReadingHeaderProps {
  study: string;
  summary: SummaryView;
  /** The earlier version that is being read, on which nothing can be done. */
  old: VersionView | null;
  mayExport: boolean;
  leaving: Leaving;
}

export function ReadingHeader({ study, summary, old, mayExport, leaving }: ReadingHeaderProps) {
  const t = useTranslations('summaries');
  const format = useFormatter();
  const { version, state } = summary;
  const shown = old ?? version;
  const line = shown
    ? t(`versionLine.${old ? 'SUBMITTED' : state}`, {
        number: shown.number,
        date: format.dateTime(shown.createdAt, { dateStyle: 'long' }),
      })
    : t('noVersion');
  return (
    <PageHeader
      title={t('titleOf', { code: summary.case.code })}
      subtitle={line}
      state={old === null && <StatePill state={state} />}
      actions={
        <>
          {mayExport && (
            <DownloadSummary
              href={`/api/v1/studies/${study}/summaries/${summary.id}/docx${old ? `?version=${old.number}` : ''}`}
              leaving={leaving}
            />
          )}
          {old === null && <ReviewActions study={study} summary={actionsOf(summary)} leaving={leaving} />}
        </>
      }
    />
  );
}

/** Only what the buttons need goes to the browser. */
function actionsOf({ id, state, revision, allowed, version, deciders }: SummaryView) {
  return {
    id,
    state,
    revision,
    allowed,
    deciders,
    version: version && { id: version.id, number: version.number },
  };
}
