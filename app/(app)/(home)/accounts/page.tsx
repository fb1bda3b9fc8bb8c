import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountTable } from '@/components/accounts/account-table';
import { InvitationTable } from '@/components/invitations/invitation-table';
import { InviteButton } from '@/components/invitations/invite-button';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { listAccounts } from '@/lib/domain/accounts/list-accounts';
import { asAdmin } from '@/lib/domain/invitations/inviter';
import { listInvitations } from '@/lib/domain/invitations/list-invitations';
import { pageAdmin } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('title') };
}

export default async function AccountsPage() {
  const admin = await pageAdmin();
  const [t, accounts, invitations] = await Promise.all([
    getTranslations('accounts'),
    listAccounts(),
    listInvitations(asAdmin(admin)),
  ]);
  const place = { path: '/invitations', toStudy: false };
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} actions={<InviteButton {...place} />} />
      <PageBody narrow>
        <AccountTable accounts={accounts} ownId={admin.id} />
        <InvitationTable {...place} invitations={invitations} />
      </PageBody>
    </>
  );
}
