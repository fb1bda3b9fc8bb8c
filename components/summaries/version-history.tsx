import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { joinClasses } from '@/components/ui/join-classes';
import type { DecisionView, VersionView } from '@/lib/domain/summaries/list-versions';

interface VersionHistoryProps {
  /** Page of the summary. */
  href: string;
  versions: VersionView[];
  /** Number of the version under review now. */
  underReview: number | null;
  /** Number of the version that is being read. */
  reading: number | null;
}

/** Every version with what was decided on it, by whom and why. */
export function VersionHistory({ href, versions, underReview, reading }: VersionHistoryProps) {
  const t = useTranslations('summaries');
  const format = useFormatter();
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="pb-1.5 font-semibold">
        {t('versions')}
      </h2>
      {versions.length === 0 && <p className="text-ink-2">{t('noVersions')}</p>}
      <ol className="flex flex-col gap-1">
        {versions.map((version) => (
          <li
            key={version.id}
            className={joinClasses('rounded-md px-2 py-1.5', version.number === reading && 'bg-accent-soft')}
          >
            <div className="flex justify-between gap-3">
              <Link
                href={`${href}?version=${version.number}`}
                aria-current={version.number === reading ? 'true' : undefined}
                className="font-medium hover:underline"
              >
                {t('versionEntry', {
                  number: version.number,
                  status: t(`versionStatus.${statusOf(version, underReview)}`),
                })}
              </Link>
              <time
                dateTime={version.createdAt.toISOString()}
                className="text-xs whitespace-nowrap text-ink-3"
              >
                {format.dateTime(version.createdAt, { dateStyle: 'medium' })}
              </time>
            </div>
            <p className="text-xs text-ink-2">{t('submittedBy', { name: version.submittedBy.name })}</p>
            {version.decision && <Decision decision={version.decision} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** An undecided version that is not the one under review was withdrawn. */
function statusOf({ number, decision }: VersionView, underReview: number | null) {
  return decision?.verdict ?? (number === underReview ? 'SUBMITTED' : 'WITHDRAWN');
}

function Decision({ decision }: { decision: DecisionView }) {
  const t = useTranslations('summaries');
  const roles = useTranslations('app.roles');
  const format = useFormatter();
  const approved = decision.verdict === 'APPROVED';
  return (
    <div className={joinClasses('mt-1.5 border-l-2 pl-2.5', approved ? 'border-good' : 'border-bad')}>
      <p className="flex flex-wrap justify-between gap-x-3 text-xs text-ink-2">
        <span>{t('decidedBy', { name: decision.decidedBy.name, role: roles(decision.role) })}</span>
        <time dateTime={decision.createdAt.toISOString()} className="text-ink-3">
          {format.dateTime(decision.createdAt, { dateStyle: 'medium' })}
        </time>
      </p>
      <p className="whitespace-pre-line">{decision.reason}</p>
    </div>
  );
}
