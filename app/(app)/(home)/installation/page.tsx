import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Backups } from '@/components/installation/backups';
import { VaultNotice } from '@/components/installation/vault-notice';
import { LegalEditor } from '@/components/legal/legal-editor';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { getBackups } from '@/lib/domain/installation/get-backups';
import { isVaultKeyExposed } from '@/lib/domain/installation/is-vault-key-exposed';
import { listLegalPages } from '@/lib/domain/legal-pages/get-legal-page';
import { pageAdmin } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('installation'))('title') };
}

export default async function InstallationPage() {
  await pageAdmin();
  const [t, locale, backups, isExposed, legalPages] = await Promise.all([
    getTranslations('installation'),
    getLocale(),
    getBackups(),
    isVaultKeyExposed(),
    listLegalPages(),
  ]);
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <PageBody narrow>
        {isExposed && <VaultNotice />}
        <Backups {...backups} />
        <LegalEditor pages={legalPages} locale={locale} />
      </PageBody>
    </>
  );
}
