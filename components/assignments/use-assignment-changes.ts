'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { AssignedInterview, Assignment, Person } from '@/components/assignments/assignment-row';

interface Whose {
  interview: AssignedInterview;
  person: Person;
}

interface Context {
  study: string;
  /** All of the interview's, to know when the last one is complete. */
  assignmentsOf: (interviewId: string) => Assignment[];
  mayStage: boolean;
}

/** Declares assignments complete and opens them again, each with a way back; when all are complete, offers to say so of the interview. */
export function useAssignmentChanges({ study, assignmentsOf, mayStage }: Context) {
  const t = useTranslations('assignments');
  const common = useTranslations('app');
  const router = useRouter();
  const base = `/studies/${study}`;

  function refuse(error: unknown): void {
    const isStale = error instanceof ApiProblem && error.status === 409;
    toast.error(
      isStale
        ? t('staleReload')
        : (error instanceof ApiProblem && error.body.detail) || common('unreachable'),
    );
    router.refresh();
  }

  async function markCoded({ id, number }: AssignedInterview): Promise<void> {
    try {
      await callApi('POST', `${base}/interviews/${id}/stage`, { stage: 'CODED' });
      toast.success(t('markedCoded', { number }));
      router.refresh();
    } catch (error) {
      refuse(error);
    }
  }

  async function declare(assignment: Assignment, completed: boolean, whose: Whose): Promise<void> {
    const { interview, person } = whose;
    const words = { number: interview.number, name: person.name };
    try {
      const { id, revision } = assignment;
      const saved = await callApi<Assignment>('PATCH', `${base}/assignments/${id}`, { completed, revision });
      const back = { label: t('undo'), onClick: () => void declare(saved, !completed, whose) };
      const others = assignmentsOf(interview.id).filter((each) => each.id !== id);
      const allComplete = completed && others.every(({ completedAt }) => completedAt !== null);
      // One message for both, which takes the place of the former one: two would lie over each other.
      const message = { id: `assignment-${interview.id}`, description: null };
      if (allComplete && mayStage && ['PLANNED', 'CONDUCTED', 'TRANSCRIBED'].includes(interview.stage))
        toast.success(t('declared', words), {
          ...message,
          description: t('allComplete', { number: interview.number }),
          duration: 20_000,
          action: { label: t('markCoded'), onClick: () => void markCoded(interview) },
          cancel: back,
        });
      else
        toast.success(t(completed ? 'declared' : 'reopened', words), {
          ...message,
          duration: 6_000,
          action: back,
          cancel: undefined,
        });
      router.refresh();
    } catch (error) {
      refuse(error);
    }
  }

  async function take(interview: AssignedInterview, me: Person): Promise<void> {
    try {
      await callApi('POST', `${base}/assignments`, { interviewIds: [interview.id], coderId: me.id });
      toast.success(t('assigned', { count: 1, name: me.name }));
      router.refresh();
    } catch (error) {
      refuse(error);
    }
  }

  return { declare, take };
}
