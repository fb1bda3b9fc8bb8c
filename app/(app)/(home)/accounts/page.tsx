import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountTable } from '@/components/accounts/account-table';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { listAccounts } from '@/lib/domain/accounts/list-accounts';
import { pageAdmin } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('title') };
}

export default async function AccountsPage() {
  const admin = await pageAdmin();
  const [t, accounts] = await Promise.all([getTranslations('accounts'), listAccounts()]);
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <PageBody narrow>
        <AccountTable accounts={accounts} ownId={admin.id} />
      </PageBody>
    </>
  );
}
