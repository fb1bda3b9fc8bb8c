import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ProfileNavigation } from '@/components/accounts/profile-navigation';
import { PageBody, PageHeader } from '@/components/ui/page-header';

export default async function ProfileLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('accounts');
  return (
    <>
      <PageHeader title={t('profile')} />
      <ProfileNavigation />
      <PageBody narrow>{children}</PageBody>
    </>
  );
}
