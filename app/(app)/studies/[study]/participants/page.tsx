import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NameListButton } from '@/components/participants/name-list-button';
import { NewParticipantButton } from '@/components/participants/new-participant-button';
import { ParticipantTable } from '@/components/participants/participant-table';
import { RetentionNotice } from '@/components/participants/retention-notice';
import { EmptyState } from '@/components/ui/empty-state';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { participantGaps } from '@/lib/core/consent/participant-gaps';
import { listInterviews } from '@/lib/domain/interviews/list-interviews';
import { listOrganisations } from '@/lib/domain/organisations/list-organisations';
import { listParticipants } from '@/lib/domain/participants/list-participants';
import { findOverdue } from '@/lib/domain/retention/find-overdue';
import { listRoleCategories } from '@/lib/domain/role-categories/list-role-categories';
import { pageStudy } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('participants'))('title') };
}

export default async function ParticipantsPage({ params }: { params: Promise<{ study: string }> }) {
  const access = await pageStudy((await params).study);
  const [t, participants, interviews, roleCategories, organisations] = await Promise.all([
    getTranslations('participants'),
    listParticipants(access),
    listInterviews(access),
    listRoleCategories(access),
    listOrganisations(access),
  ]);
  const mayWrite = access.abilities.has('materials:write');
  const overdue = access.abilities.has('participants:erase') ? await findOverdue(access) : null;
  const { slug: study } = access;
  const numbers = new Map(interviews.map(({ id, number }) => [id, number]));
  const rows = participants.map((participant) => ({
    ...participant,
    interviews: participant.interviewIds.map((id) => ({ id, number: numbers.get(id) ?? 0 })),
    gaps: participantGaps(participant),
  }));
  const newParticipant = mayWrite && (
    <NewParticipantButton study={study} roleCategories={roleCategories} organisations={organisations} />
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayWrite && (
            <>
              <NameListButton study={study} list="roleCategories" items={roleCategories} />
              <NameListButton study={study} list="organisations" items={organisations} />
              {rows.length > 0 && newParticipant}
            </>
          )
        }
      />
      <PageBody>
        {overdue && <RetentionNotice study={study} retention={overdue} />}
        {rows.length === 0 ? (
          <EmptyState title={t('emptyTitle')} action={newParticipant}>
            {mayWrite ? t('emptyText') : t('emptyReader')}
          </EmptyState>
        ) : (
          <ParticipantTable
            study={study}
            participants={rows}
            roleCategories={roleCategories}
            organisations={organisations}
            mayWrite={mayWrite}
          />
        )}
      </PageBody>
    </>
  );
}
