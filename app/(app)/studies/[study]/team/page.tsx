import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InvitationTable } from '@/components/invitations/invitation-table';
import { InviteButton } from '@/components/invitations/invite-button';
import { MemberTable } from '@/components/members/member-table';
import { StudySettings } from '@/components/studies/study-settings';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { asMember } from '@/lib/domain/invitations/inviter';
import { listInvitations } from '@/lib/domain/invitations/list-invitations';
import { listMembers } from '@/lib/domain/members/list-members';
import { getColumns } from '@/lib/domain/preferences/get-columns';
import { getStudy } from '@/lib/domain/studies/get-study';
import { pageStudy } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.nav'))('team') };
}

export default async function TeamPage({ params }: { params: Promise<{ study: string }> }) {
  const access = await pageStudy((await params).study);
  const mayManage = access.abilities.has('members:manage');
  const [t, settings, members, study, invitations, columns] = await Promise.all([
    getTranslations('app.nav'),
    getTranslations('studies'),
    listMembers(access),
    getStudy(access),
    mayManage ? listInvitations(asMember(access)) : [],
    getColumns({ id: access.userId }, 'members'),
  ]);
  const place = { path: `/studies/${study.slug}/invitations`, toStudy: true };
  return (
    <>
      <PageHeader title={t('team')} actions={mayManage && <InviteButton {...place} />} />
      <PageBody narrow>
        <MemberTable
          columns={columns}
          study={study.slug}
          members={members.filter(({ removed }) => !removed)}
          mayManage={mayManage}
        />
        <InvitationTable {...place} invitations={invitations} />
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
