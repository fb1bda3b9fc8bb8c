import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { LEGAL_PAGES, LEGAL_SLUGS } from '@/lib/core/legal/legal-page';

/** The foot of every page. */
export function LegalLinks() {
  const t = useTranslations('legal');
  return (
    <nav aria-label={t('links')} className="flex flex-wrap gap-x-3 text-xs text-ink-2">
      {LEGAL_PAGES.map((kind) => (
        <Link
          key={kind}
          href={`/legal/${LEGAL_SLUGS[kind]}`}
          className="inline-flex min-h-6 items-center underline-offset-2 hover:text-ink hover:underline"
        >
          {t(`short.${kind}`)}
        </Link>
      ))}
    </nav>
  );
}
