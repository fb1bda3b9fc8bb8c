'use client';

import { useTranslations } from 'next-intl';
import type { InterviewDraft } from '@/components/interviews/interview-fields';
import type { InterviewChoices } from '@/components/interviews/interview-fieldset';
import { ConflictNotice } from '@/components/ui/conflict-notice';

interface InterviewConflictProps {
  /** What was changed here. */
  fields: (keyof InterviewDraft)[];
  mine: InterviewDraft;
  theirs: InterviewDraft;
  choices: InterviewChoices;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

const LABELS = {
  number: 'number',
  title: 'name',
  date: 'date',
  mode: 'mode',
  place: 'place',
  notes: 'notes',
  caseIds: 'cases',
  interviewerIds: 'interviewers',
  participantCodes: 'participants',
} as const satisfies Record<keyof InterviewDraft, string>;

export function InterviewConflict({ fields, mine, theirs, choices, ...actions }: InterviewConflictProps) {
  const t = useTranslations('interviews');
  const words = (draft: InterviewDraft, field: keyof InterviewDraft): string => {
    switch (field) {
      case 'mode':
        return draft.mode && t(`modes.${draft.mode}`);
      case 'caseIds':
        return choices.cases
          .filter(({ id }) => draft.caseIds.includes(id))
          .map(({ code }) => code)
          .join(', ');
      case 'interviewerIds':
        return choices.members
          .filter(({ userId }) => draft.interviewerIds.includes(userId))
          .map(({ name }) => name)
          .join(', ');
      case 'participantCodes':
        return draft.participantCodes.join(', ');
      default:
        return draft[field];
    }
  };
  const rows = fields.map((field) => ({
    label: t(LABELS[field]),
    mine: words(mine, field),
    theirs: words(theirs, field),
  }));
  return <ConflictNotice rows={rows} {...actions} />;
}
