import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { TouchList } from '@/components/correction/touch-list';
import { LinkButton } from '@/components/ui/button';
import { PageBody } from '@/components/ui/page-header';
import type { SavedVersion } from '@/lib/flows/save-version';

interface CorrectionReportProps {
  /** Of the document. */
  href: string;
  written: SavedVersion;
}

/** What became of the excerpts, and where those that wait for a person are. */
export function CorrectionReport({ href, written: { version, excerpts } }: CorrectionReportProps) {
  const t = useTranslations('correction');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { exact, moved, changed, lost } = excerpts;
  const waiting = changed + lost;
  return (
    <PageBody narrow>
      <section className="mt-6 flex flex-col gap-4 rounded-lg border border-line bg-surface p-6">
        <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
          {t('report.title', { number: version.number })}
        </h2>
        <TouchList counts={{ EXACT: exact, MOVED: moved, CHANGED: changed, LOST: lost }} />
        {waiting > 0 && <p className="max-w-prose text-ink-2">{t('report.waiting', { count: waiting })}</p>}
        <div className="flex flex-wrap gap-2">
          {waiting > 0 && (
            <LinkButton variant="primary" href={`${href}/waiting`}>
              {t('report.toWaiting')}
            </LinkButton>
          )}
          <LinkButton variant={waiting > 0 ? 'secondary' : 'primary'} href={href}>
            {t('backToText')}
          </LinkButton>
          <LinkButton href={`${href}/versions?version=${version.number}`}>{t('report.toChanges')}</LinkButton>
        </div>
      </section>
    </PageBody>
  );
}
