'use client';

import { useTranslations } from 'next-intl';
import { mayMove, type StagedInterview, type StageRights } from '@/components/interviews/use-stage-moves';
import { joinClasses } from '@/components/ui/join-classes';
import { INTERVIEW_STAGES, type InterviewStage } from '@/lib/core/interviews/interview-stage';

interface StageSelectProps {
  interview: StagedInterview;
  rights: StageRights;
  onMove: (stage: InterviewStage) => void;
  className?: string;
}

/** The stage of an interview as a native list, for whom dragging is no way. */
export function StageSelect({ interview, rights, onMove, className }: StageSelectProps) {
  const t = useTranslations('life');
  const { number, stage } = interview;
  return (
    <select
      aria-label={t('board.move', { number })}
      value={stage}
      className={joinClasses('min-h-7 rounded-md border border-edge bg-surface px-1.5 text-ink', className)}
      onChange={(event) => onMove(event.target.value as InterviewStage)}
    >
      {INTERVIEW_STAGES.map((each) => (
        <option key={each} value={each} disabled={each !== stage && !mayMove(rights, stage, each)}>
          {t(`stages.${each}`)}
        </option>
      ))}
    </select>
  );
}
