import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { KeptPage } from '@/components/kept/kept-page';
import { PageHeader } from '@/components/ui/page-header';
import { pageUser } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('kept');
  return { title: t('pageTitle') };
}

export default async function Page() {
  const t = await getTranslations('kept');
  const user = await pageUser();
  return (
    <>
      <PageHeader title={t('pageTitle')} />
      <div className="min-h-0 flex-1 overflow-y-auto p-4.5">
        <KeptPage userId={user.id} />
      </div>
    </>
  );
}
