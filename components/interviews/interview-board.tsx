'use client';

import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState, type DragEvent, type ReactNode } from 'react';
import { GapList } from '@/components/interviews/gap-list';
import type { CaseChoice, InterviewRow } from '@/components/interviews/interview-row';
import { StageSelect } from '@/components/interviews/stage-select';
import { mayMove, type StageRights } from '@/components/interviews/use-stage-moves';
import { joinClasses } from '@/components/ui/join-classes';
import { INTERVIEW_STAGES, type InterviewStage } from '@/lib/core/interviews/interview-stage';
import { partialDateText } from '@/lib/core/periods/partial-date-text';

interface InterviewBoardProps {
  /** The study's address. */
  base: string;
  interviews: InterviewRow[];
  caseOf: ReadonlyMap<string, CaseChoice>;
  rights: StageRights;
  onMove: (interview: InterviewRow, stage: InterviewStage) => void;
}

/** The interviews in columns by stage. A card is dragged to another column, or sent there from its own list of stages. */
export function InterviewBoard({ base, interviews, caseOf, rights, onMove }: InterviewBoardProps) {
  const t = useTranslations('life');
  const [dragged, setDragged] = useState<InterviewRow | null>(null);
  const mayMoveAny = rights.write || rights.validate;
  return (
    <>
      {mayMoveAny && <p className="pb-3 text-ink-2">{t('board.hint')}</p>}
      <div className="grid auto-cols-[minmax(13rem,1fr)] grid-flow-col gap-3 overflow-x-auto pb-2">
        {INTERVIEW_STAGES.map((stage) => (
          <StageColumn
            key={stage}
            stage={stage}
            count={interviews.filter((each) => each.stage === stage).length}
            takes={dragged !== null && dragged.stage !== stage && mayMove(rights, dragged.stage, stage)}
            onDrop={() => {
              if (dragged) onMove(dragged, stage);
            }}
          >
            {interviews
              .filter((interview) => interview.stage === stage)
              .map((interview) => (
                <InterviewCard
                  key={interview.id}
                  base={base}
                  interview={interview}
                  cases={interview.caseIds.flatMap((id) => caseOf.get(id) ?? [])}
                  rights={rights}
                  onDrag={setDragged}
                  onMove={(target) => onMove(interview, target)}
                />
              ))}
          </StageColumn>
        ))}
      </div>
    </>
  );
}

interface StageColumnProps {
  stage: InterviewStage;
  count: number;
  /** Whether what is being dragged may be dropped here. */
  takes: boolean;
  onDrop: () => void;
  children: ReactNode;
}

function StageColumn({ stage, count, takes, onDrop, children }: StageColumnProps) {
  const t = useTranslations('life');
  const { isOver, target } = useDropTarget(takes, onDrop);
  return (
    <section
      aria-labelledby={`stage-${stage}`}
      {...target}
      className={joinClasses(
        'flex min-h-40 flex-col gap-2 rounded-lg border bg-sunken p-2',
        takes && isOver ? 'border-accent' : takes ? 'border-dashed border-edge' : 'border-line',
      )}
    >
      <h2 id={`stage-${stage}`} className="flex items-baseline justify-between px-1 font-semibold">
        {t(`columns.${stage}`)}
        <span className="font-normal text-ink-2 tabular-nums">{count}</span>
      </h2>
      {count === 0 && <p className="px-1 text-ink-2">{t('board.empty')}</p>}
      <ul className="flex flex-col gap-2">{children}</ul>
    </section>
  );
}

function useDropTarget(takes: boolean, onDrop: () => void) {
  const [isOver, setOver] = useState(false);
  const target = {
    onDragOver: (event: DragEvent) => {
      if (!takes) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      onDrop();
    },
  };
  return { isOver, target };
}

interface InterviewCardProps {
  base: string;
  interview: InterviewRow;
  cases: CaseChoice[];
  rights: StageRights;
  onDrag: (interview: InterviewRow | null) => void;
  onMove: (stage: InterviewStage) => void;
}

function InterviewCard({ base, interview, cases, rights, onDrag, onMove }: InterviewCardProps) {
  const words = useTranslations('interviews');
  const locale = useLocale();
  const { id, number, title, date, stage, gaps } = interview;
  const isMovable = INTERVIEW_STAGES.some((each) => each !== stage && mayMove(rights, stage, each));
  const drag = {
    onDragStart: ({ dataTransfer }: DragEvent) => {
      dataTransfer.effectAllowed = 'move';
      dataTransfer.setData('text/plain', words('numberShort', { number }));
      onDrag(interview);
    },
    onDragEnd: () => onDrag(null),
  };
  const facts = [date && partialDateText(date, locale), cases.map(({ code }) => code).join(', ')];
  return (
    <li
      draggable={isMovable}
      {...drag}
      className={joinClasses(
        'flex flex-col gap-1.5 rounded-md border border-line bg-surface p-2.5',
        isMovable && 'cursor-grab active:cursor-grabbing',
      )}
    >
      <Link href={`${base}/interviews/${id}`} className="hover:text-accent hover:underline">
        <span className="font-medium tabular-nums">{words('numberShort', { number })}</span> {title}
      </Link>
      {facts.some(Boolean) && <p className="text-xs text-ink-2">{facts.filter(Boolean).join(' · ')}</p>}
      <div className="text-xs">
        <GapList base={base} interviewId={id} gaps={gaps} mayWrite={rights.write} />
      </div>
      {isMovable && <StageSelect interview={interview} rights={rights} onMove={onMove} className="text-xs" />}
    </li>
  );
}
