import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AssignmentDesk } from '@/components/assignments/assignment-desk';
import { CodingProgressView } from '@/components/assignments/coding-progress-view';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { abilitiesOf } from '@/lib/access/policy';
import { codingProgress } from '@/lib/core/assignments/coding-progress';
import { dayOf } from '@/lib/core/periods/day-of';
import { listAssignments } from '@/lib/domain/assignments/list-assignments';
import { listCases } from '@/lib/domain/cases/list-cases';
import { listInterviews } from '@/lib/domain/interviews/list-interviews';
import { listMembers } from '@/lib/domain/members/list-members';
import { pageStudy } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assignments'))('title') };
}

export default async function AssignmentsPage({ params }: { params: Promise<{ study: string }> }) {
  const access = await pageStudy((await params).study);
  const [t, interviews, assignments, members, cases] = await Promise.all([
    getTranslations('assignments'),
    listInterviews(access),
    listAssignments(access),
    listMembers(access),
    listCases(access),
  ]);
  const today = dayOf(new Date());
  const tasks = assignments.map(({ completedAt, ...task }) => ({
    ...task,
    isComplete: completedAt !== null,
  }));
  const people = members.map(({ userId, name, roles, mayExport, removed }) => ({
    id: userId,
    name,
    removed,
    codes: !removed && abilitiesOf(roles, mayExport).has('coding:write'),
  }));
  const base = `/studies/${access.slug}`;
  return (
    <>
      <PageHeader title={t('title')} />
      <PageBody>
        {interviews.length === 0 ? (
          <EmptyState
            title={t('emptyTitle')}
            action={<LinkButton href={`${base}/interviews`}>{t('toInterviews')}</LinkButton>}
          >
            {t('emptyText')}
          </EmptyState>
        ) : (
          <div className="flex flex-col gap-6">
            <p className="max-w-prose text-ink-2">{t('intro')}</p>
            <CodingProgressView
              progress={codingProgress(interviews, tasks, today)}
              people={people}
              cases={cases.map(({ id, code, title }) => ({ id, code, title }))}
            />
            <AssignmentDesk
              study={access.slug}
              today={today}
              me={access.userId}
              interviews={interviews.map(({ id, number, title, stage, caseIds }) => ({
                id,
                number,
                title,
                stage,
                caseIds,
              }))}
              assignments={assignments}
              people={people}
              cases={cases.map(({ id, code }) => ({ id, code }))}
              rights={{
                manage: access.abilities.has('assignments:manage'),
                code: access.abilities.has('coding:write'),
                stage: access.abilities.has('materials:write'),
              }}
            />
          </div>
        )}
      </PageBody>
    </>
  );
}
