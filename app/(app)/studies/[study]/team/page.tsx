import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MemberTable } from '@/components/members/member-table';
import { StudySettings } from '@/components/studies/study-settings';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { listMembers } from '@/lib/domain/members/list-members';
import { getStudy } from '@/lib/domain/studies/get-study';
import { pageStudy } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.nav'))('team') };
}

export default async function TeamPage({ params }: { params: Promise<{ study: string }> }) {
  const access = await pageStudy((await params).study);
  const [t, settings, members, study] = await Promise.all([
    getTranslations('app.nav'),
    getTranslations('studies'),
    listMembers(access),
    getStudy(access),
  ]);
  return (
    <>
      <PageHeader title={t('team')} />
      <PageBody narrow>
        <MemberTable
          study={study.slug}
          members={members.filter(({ removed }) => !removed)}
          mayManage={access.abilities.has('members:manage')}
        />
        {access.abilities.has('study:update') && (
          <section className="pt-10 pb-6">
            <h2 className="pb-3 text-lg font-semibold">{settings('settings')}</h2>
            <StudySettings study={study} />
          </section>
        )}
      </PageBody>
    </>
  );
}
