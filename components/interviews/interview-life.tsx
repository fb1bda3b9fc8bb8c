'use client';

import { Check } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { GapList } from '@/components/interviews/gap-list';
import { StageSelect } from '@/components/interviews/stage-select';
import {
  useStageMoves,
  type StagedInterview,
  type StageRights,
} from '@/components/interviews/use-stage-moves';
import { joinClasses } from '@/components/ui/join-classes';
import type { InterviewGap } from '@/lib/core/interviews/interview-gaps';
import { INTERVIEW_STAGES, isAtLeast, type InterviewStage } from '@/lib/core/interviews/interview-stage';

interface InterviewLifeProps {
  study: string;
  interview: StagedInterview & {
    steps: { stage: InterviewStage; reachedAt: Date; reachedBy: { name: string } }[];
  };
  gaps: InterviewGap[];
  rights: StageRights;
}

/** How far the interview is, who brought it there and when, and what it still lacks. */
export function InterviewLife({ study, interview: given, gaps, rights }: InterviewLifeProps) {
  const t = useTranslations('life');
  const { interviews, move } = useStageMoves(study, [given]);
  const interview = interviews[0] ?? given;
  const mayMove = rights.write || rights.validate;
  return (
    <section id="life" aria-labelledby="life-title" className="flex flex-col gap-3">
      <h2 id="life-title" className="font-semibold">
        {t('life.title')}
      </h2>
      <ol className="flex flex-col gap-1.5">
        {INTERVIEW_STAGES.map((stage) => (
          <StageLine
            key={stage}
            stage={stage}
            isReached={isAtLeast(interview.stage, stage)}
            step={interview.steps.find((each) => each.stage === stage)}
          />
        ))}
      </ol>
      {mayMove && (
        <>
          <StageSelect
            interview={interview}
            rights={rights}
            onMove={(stage) => void move(interview, stage)}
            className="self-start"
          />
          <p className="text-xs text-ink-2">{t('life.hint')}</p>
          {!rights.validate && <p className="text-xs text-ink-2">{t('life.validation')}</p>}
        </>
      )}
      <h3 className="mt-2 font-semibold">{t('life.lacks')}</h3>
      <GapList base={`/studies/${study}`} interviewId={interview.id} gaps={gaps} mayWrite={rights.write} />
    </section>
  );
}

interface StageLineProps {
  stage: InterviewStage;
  isReached: boolean;
  step: { reachedAt: Date; reachedBy: { name: string } } | undefined;
}

function StageLine({ stage, isReached, step }: StageLineProps) {
  const t = useTranslations('life');
  const format = useFormatter();
  return (
    <li className="flex items-start gap-2">
      <span
        aria-hidden
        className={joinClasses(
          'mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border',
          isReached ? 'border-accent bg-accent text-on-accent' : 'border-edge',
        )}
      >
        {isReached && <Check size={11} />}
      </span>
      <span className={isReached ? 'font-medium' : 'text-ink-2'}>
        {t(`stages.${stage}`)}
        <span className="block text-xs font-normal text-ink-2">
          {isReached && step
            ? t('life.by', {
                name: step.reachedBy.name,
                date: format.dateTime(step.reachedAt, { dateStyle: 'medium' }),
              })
            : !isReached && t('life.notYet')}
        </span>
      </span>
    </li>
  );
}
