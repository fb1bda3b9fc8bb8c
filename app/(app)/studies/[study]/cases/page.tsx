import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CaseTable } from '@/components/cases/case-table';
import { NewCaseButton } from '@/components/cases/new-case-button';
import { UnassignedNotice } from '@/components/cases/unassigned-notice';
import { EmptyState } from '@/components/ui/empty-state';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { countUnassigned } from '@/lib/domain/cases/count-unassigned';
import { listCases } from '@/lib/domain/cases/list-cases';
import { listMembers } from '@/lib/domain/members/list-members';
import { getColumns } from '@/lib/domain/preferences/get-columns';
import { pageStudy } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('title') };
}

export default async function CasesPage({ params }: { params: Promise<{ study: string }> }) {
  const access = await pageStudy((await params).study);
  const [t, cases, members, unassigned, columns] = await Promise.all([
    getTranslations('cases'),
    listCases(access),
    listMembers(access),
    countUnassigned(access),
    getColumns({ id: access.userId }, 'cases'),
  ]);
  const { slug } = access;
  const mayWrite = access.abilities.has('cases:write');
  const people = members.map(({ userId, name, removed }) => ({ id: userId, name, removed }));
  const newCase = mayWrite && <NewCaseButton slug={slug} leads={people.filter(({ removed }) => !removed)} />;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={cases.length > 0 && t('count', { count: cases.length })}
        actions={cases.length > 0 && newCase}
      />
      <PageBody>
        {cases.length === 0 ? (
          <EmptyState title={t('emptyTitle')} action={newCase}>
            <p>{t('emptyText')}</p>
            {!mayWrite && <p className="pt-2">{t('emptyReadOnly')}</p>}
          </EmptyState>
        ) : (
          <div className="flex flex-col gap-4">
            <UnassignedNotice slug={slug} count={unassigned} />
            <CaseTable
              columns={columns}
              slug={slug}
              cases={cases.map((each) => ({
                ...each,
                lead: people.find(({ id }) => id === each.leadId) ?? null,
              }))}
            />
          </div>
        )}
      </PageBody>
    </>
  );
}
