import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';

/** A page that says why there is no page, and where to go. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations('app');
  return (
    <div className="grid min-h-[60dvh] place-items-center p-6">
      <div className="flex max-w-md flex-col items-start gap-3">
        <h1 className="text-xl font-semibold">{title}</h1>
        <div className="text-base text-ink-2">{children}</div>
        <LinkButton href="/studies">{t('toStudies')}</LinkButton>
      </div>
    </div>
  );
}
