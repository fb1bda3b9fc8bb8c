'use client';

import { useTranslations } from 'next-intl';
import { AwayNotice } from '@/components/failure/away-notice';
import { useIsUnavailable } from '@/components/failure/use-is-unavailable';
import { Button, LinkButton } from '@/components/ui/button';

const reload = () => window.location.reload();

/** In the place of a page that could not be made. The digest is what the server's log has beside the error. */
export function FailurePage({ digest }: { digest: string | undefined }) {
  const t = useTranslations('failure');
  const unavailable = useIsUnavailable();
  const title = unavailable ? t('awayTitle') : t('title');
  return (
    <div className="grid min-h-[60dvh] place-items-center p-6">
      <title>{`${title} · Sinossi`}</title>
      <div className="flex max-w-md flex-col items-start gap-3">
        <h1 className="text-xl font-semibold">{title}</h1>
        {unavailable ? (
          <AwayNotice onBack={reload} />
        ) : (
          <div className="text-base text-ink-2">
            <p>{t('text')}</p>
            {digest && <p className="pt-2 text-sm">{t('id', { id: digest })}</p>}
          </div>
        )}
        <div className="flex gap-2">
          <Button variant="primary" onClick={reload}>
            {t('retry')}
          </Button>
          <LinkButton href="/studies">{t('toStudies')}</LinkButton>
        </div>
      </div>
    </div>
  );
}
