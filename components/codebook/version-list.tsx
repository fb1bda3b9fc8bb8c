import { useFormatter, useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import type { CodebookVersionView } from '@/lib/domain/codebook-versions/codebook-version-view';

/** The frozen codebooks, the last one first. */
export function VersionList({ base, versions }: { base: string; versions: CodebookVersionView[] }) {
  const t = useTranslations('codebook');
  const format = useFormatter();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {versions.map(({ id, number, name, note, frozenBy, frozenAt, themes }) => {
        const date = format.dateTime(new Date(frozenAt), { dateStyle: 'long' });
        return (
          <li key={id} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3.5">
            <div className="min-w-0 flex-1">
              <h2 className="font-semibold">{name}</h2>
              <p className="text-ink-2">
                {t('versions.number', { number })} · {t('versions.by', { name: frozenBy.name, date })} ·{' '}
                {t('versions.themes', { count: themes })}
              </p>
              {note && <p className="pt-1 whitespace-pre-line">{note}</p>}
            </div>
            <div className="flex gap-2">
              <LinkButton href={`${base}/versions/${id}`} aria-label={`${t('versions.view')}: ${name}`}>
                {t('versions.view')}
              </LinkButton>
              <LinkButton
                href={`${base}/compare?from=${id}`}
                aria-label={`${t('versions.compareNow')}: ${name}`}
              >
                {t('versions.compareNow')}
              </LinkButton>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
