import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PasswordForm } from '@/components/accounts/password-form';
import { ProfileForm } from '@/components/accounts/profile-form';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { pageUser } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('profile') };
}

export default async function ProfilePage() {
  const [t, { name, email, locale }] = await Promise.all([getTranslations('accounts'), pageUser()]);
  return (
    <>
      <PageHeader title={t('profile')} />
      <PageBody narrow>
        <section className="max-w-md">
          <ProfileForm profile={{ name, email, locale }} />
          <h2 className="pt-10 pb-3 text-lg font-semibold">{t('changePassword')}</h2>
          <PasswordForm />
        </section>
      </PageBody>
    </>
  );
}
