'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { InterviewDraft } from '@/components/interviews/interview-fields';
import type { CaseChoice } from '@/components/interviews/interview-row';
import { ParticipantCodesField } from '@/components/interviews/participant-codes-field';
import { CheckListField, SelectField, TextArea, TextField } from '@/components/ui/field';
import { INTERVIEW_MODES } from '@/lib/core/materials/interview-mode';

export interface InterviewChoices {
  cases: CaseChoice[];
  members: { userId: string; name: string; removed: boolean }[];
  participantCodes: string[];
}

interface InterviewFieldsetProps {
  draft: InterviewDraft;
  errors: Record<string, string>;
  choices: InterviewChoices;
  /** Stands below the cases. */
  casesNote?: ReactNode;
  onChange: (draft: InterviewDraft) => void;
}

export function InterviewFieldset({ draft, errors, choices, casesNote, onChange }: InterviewFieldsetProps) {
  const t = useTranslations('interviews');
  const set = (change: Partial<InterviewDraft>) => {
    onChange({ ...draft, ...change });
  };
  return (
    <>
      <MeetingFields draft={draft} errors={errors} set={set} />
      <ParticipantCodesField
        value={draft.participantCodes}
        known={choices.participantCodes}
        error={errorOf(errors, 'participantCodes')}
        onChange={(participantCodes) => {
          set({ participantCodes });
        }}
      />
      <div className="grid gap-5 md:grid-cols-2">
        <CheckListField
          label={t('cases')}
          hint={t('form.casesHint')}
          error={errorOf(errors, 'caseIds')}
          empty={t('form.noCases')}
          options={choices.cases.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }))}
          value={draft.caseIds}
          onChange={(caseIds) => {
            set({ caseIds });
          }}
        />
        <CheckListField
          label={t('interviewers')}
          hint={t('form.interviewersHint')}
          error={errorOf(errors, 'interviewerIds')}
          options={interviewerOptions(choices.members, draft.interviewerIds, t('form.left'))}
          value={draft.interviewerIds}
          onChange={(interviewerIds) => {
            set({ interviewerIds });
          }}
        />
      </div>
      {casesNote}
      <TextArea
        label={t('notes')}
        hint={t('form.notesHint')}
        error={errors.notes}
        rows={4}
        value={draft.notes}
        onChange={(event) => {
          set({ notes: event.target.value });
        }}
      />
    </>
  );
}

interface MeetingFieldsProps {
  draft: InterviewDraft;
  errors: Record<string, string>;
  set: (change: Partial<InterviewDraft>) => void;
}

function MeetingFields({ draft, errors, set }: MeetingFieldsProps) {
  const t = useTranslations('interviews');
  return (
    <>
      <div className="grid gap-5 md:grid-cols-[9rem_1fr]">
        <TextField
          label={t('number')}
          required
          inputMode="numeric"
          hint={t('form.numberHint', { number: draft.number || '…' })}
          error={errors.number}
          value={draft.number}
          onChange={(event) => {
            set({ number: event.target.value });
          }}
        />
        <TextField
          label={t('name')}
          hint={t('form.nameHint')}
          error={errors.title}
          value={draft.title}
          onChange={(event) => {
            set({ title: event.target.value });
          }}
        />
      </div>
      <div className="grid gap-5 md:grid-cols-3">
        <TextField
          label={t('date')}
          hint={t('form.dateHint')}
          error={errors.date}
          value={draft.date}
          onChange={(event) => {
            set({ date: event.target.value });
          }}
        />
        <SelectField
          label={t('mode')}
          error={errors.mode}
          value={draft.mode}
          onChange={(event) => {
            set({ mode: INTERVIEW_MODES.find((mode) => mode === event.target.value) ?? '' });
          }}
        >
          <option value="">{t('form.anyMode')}</option>
          {INTERVIEW_MODES.map((mode) => (
            <option key={mode} value={mode}>
              {t(`modes.${mode}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('place')}
          error={errors.place}
          value={draft.place}
          onChange={(event) => {
            set({ place: event.target.value });
          }}
        />
      </div>
    </>
  );
}

/** A mistake in one item of a list stands beside the whole list. */
function errorOf(errors: Record<string, string>, field: string): string | undefined {
  return Object.entries(errors).find(([name]) => name === field || name.startsWith(`${field}.`))?.[1];
}

/** Members, and those who left only where they are already named. */
function interviewerOptions(members: InterviewChoices['members'], chosen: readonly string[], left: string) {
  return members
    .filter(({ userId, removed }) => !removed || chosen.includes(userId))
    .map(({ userId, name, removed }) => ({ value: userId, label: removed ? `${name} ${left}` : name }));
}
