import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { joinClasses } from '@/components/ui/join-classes';
import { Pill } from '@/components/ui/pill';
import type { VersionView } from '@/lib/domain/documents/list-versions';

interface VersionListProps {
  /** Of the page of versions. */
  href: string;
  /** The newest first. */
  versions: readonly VersionView[];
  shown: VersionView;
}

/** Every version: how it came about, why, by whom and when. */
export function VersionList({ href, versions, shown }: VersionListProps) {
  const t = useTranslations('versions');
  const format = useFormatter();
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="pb-2 font-semibold">
        {t('history')}
      </h2>
      <ol className="flex flex-col gap-1.5">
        {versions.map((version, i) => (
          <li
            key={version.id}
            className={joinClasses(
              'relative flex flex-col gap-1 rounded-md border px-3 py-2',
              version.id === shown.id ? 'border-accent bg-surface' : 'border-transparent hover:bg-surface',
            )}
          >
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Link
                href={`${href}?version=${version.number}`}
                aria-current={version.id === shown.id ? 'true' : undefined}
                className="font-semibold after:absolute after:inset-0"
              >
                {t('version', { number: version.number })}
              </Link>
              <span className="text-ink-2">{originOf(t, version)}</span>
              {i === 0 && <Pill tone="accent">{t('current')}</Pill>}
              {version.erased && <Pill tone="bad">{t('erased')}</Pill>}
              {version.identityOnly && !version.erased && <Pill tone="warn">{t('restricted')}</Pill>}
            </div>
            {version.reason && <p className="wrap-anywhere whitespace-pre-line">{version.reason}</p>}
            <p className="text-xs text-ink-2">
              {t('by', {
                name: version.createdBy.name,
                date: format.dateTime(version.createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
              })}{' '}
              · {t('length', { count: version.length })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

type Translate = ReturnType<typeof useTranslations<'versions'>>;

function originOf(t: Translate, { origin, restoredNumber }: VersionView): string {
  return origin === 'RESTORATION' && restoredNumber !== null
    ? t('origin.RESTORATION_OF', { number: restoredNumber })
    : t(`origin.${origin}`);
}
