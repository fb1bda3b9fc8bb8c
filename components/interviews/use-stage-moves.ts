'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { toast } from 'sonner';
import { ApiProblem, callApi } from '@/components/api/call-api';
import { isValidation, type InterviewStage } from '@/lib/core/interviews/interview-stage';

export interface StagedInterview {
  id: string;
  number: number;
  stage: InterviewStage;
  revision: number;
}

export interface StageRights {
  /** Up to coded. */
  write: boolean;
  validate: boolean;
}

export function mayMove(rights: StageRights, from: InterviewStage, to: InterviewStage): boolean {
  return isValidation(from, to) ? rights.validate : rights.write;
}

type Move = Pick<StagedInterview, 'stage' | 'revision'>;

/** Moves interviews along their life: shown at once, taken back when refused, and undone from the message that tells it. */
export function useStageMoves<I extends StagedInterview>(study: string, interviews: readonly I[]) {
  const t = useTranslations('life');
  const common = useTranslations('app');
  const router = useRouter();
  const [moves, setMoves] = useState<Record<string, Move>>({});

  function note(id: string, move: Move | null): void {
    setMoves(({ [id]: _, ...others }) => (move ? { ...others, [id]: move } : others));
  }

  async function move(interview: StagedInterview, stage: InterviewStage, isUndo = false): Promise<void> {
    const { id, number, stage: from, revision } = interview;
    if (from === stage) return;
    note(id, { stage, revision });
    try {
      const saved = await moveFrom(from, `/studies/${study}/interviews/${id}/stage`, { stage, revision });
      note(id, saved);
      toast.success(t('moved', { number, stage: t(`stages.${stage}`) }), {
        action: isUndo ? undefined : { label: common('undo'), onClick: () => void move(saved, from, true) },
      });
    } catch (error) {
      const current =
        error instanceof ApiProblem ? (error.body.current as StagedInterview | undefined) : undefined;
      note(id, current ?? null);
      toast.error((error instanceof ApiProblem && error.body.detail) || common('unreachable'));
    }
    router.refresh();
  }

  const current = useMemo(
    () => interviews.map((each) => afterMove(each, moves[each.id])),
    [interviews, moves],
  );
  return { interviews: current, move };
}

/** What was changed meanwhile beside the stage is no reason to refuse: then it moves from there. */
async function moveFrom(from: InterviewStage, path: string, move: Move): Promise<StagedInterview> {
  try {
    return await callApi<StagedInterview>('POST', path, move);
  } catch (error) {
    const current =
      error instanceof ApiProblem ? (error.body.current as StagedInterview | undefined) : undefined;
    if (current?.stage !== from) throw error;
    return callApi<StagedInterview>('POST', path, { ...move, revision: current.revision });
  }
}

/** An interview as it is after what was done here, unless the page knows better by now. */
function afterMove<I extends StagedInterview>(interview: I, moved: Move | undefined): I {
  if (!moved || moved.revision < interview.revision) return interview;
  return { ...interview, stage: moved.stage, revision: moved.revision };
}
