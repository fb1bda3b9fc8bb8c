import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

/** That the key of the identities lies beside the database they are in. */
export function VaultNotice() {
  const t = useTranslations('installation.vault');
  return (
    <section aria-labelledby="vault" className="flex flex-col gap-4 pb-8">
      <h2 id="vault" className="font-semibold">
        {t('title')}
      </h2>
      <Notice tone="warn">{t('beside')}</Notice>
    </section>
  );
}
