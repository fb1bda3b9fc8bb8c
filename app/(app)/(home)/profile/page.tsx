import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ProfileForm } from '@/components/accounts/profile-form';
import { pageUser } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('profile') };
}

export default async function ProfilePage() {
  const { name, email, locale } = await pageUser();
  return (
    <section className="max-w-md">
      <ProfileForm profile={{ name, email, locale }} />
    </section>
  );
}
