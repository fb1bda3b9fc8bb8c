'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { v7 as newId } from 'uuid';
import { useSubmit } from '@/components/api/use-submit';
import { CasePreview } from '@/components/interviews/case-preview';
import { InterviewConflict } from '@/components/interviews/interview-conflict';
import {
  bodyOf,
  differingFields,
  draftOf,
  type InterviewDraft,
  type InterviewState,
} from '@/components/interviews/interview-fields';
import { InterviewFieldset, type InterviewChoices } from '@/components/interviews/interview-fieldset';
import { FoundNotice } from '@/components/kept/found-notice';
import { useKeptText } from '@/components/kept/use-kept-text';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';

interface NewFormProps {
  study: string;
  choices: InterviewChoices;
  suggestedNumber: number;
  /** Cases to begin with, for a new interview begun from a case's page. */
  caseIds: string[];
}

export function NewInterviewForm({ study, choices, suggestedNumber, caseIds }: NewFormProps) {
  const t = useTranslations('interviews');
  const router = useRouter();
  // Made once: a create that is sent again is the same create.
  const [id] = useState(() => newId());
  const empty = { ...EMPTY, number: `${suggestedNumber}`, caseIds };
  const [draft, setDraft] = useState<InterviewDraft>(empty);
  const kept = useKeptText({
    place: `interview:new:${study}`,
    label: t('form.newLabel'),
    value: differingFields(draft, empty).some((field) => field !== 'number') ? draft : null,
    onFound: setDraft,
  });
  const { submit, pending, errors, failure } = useSubmit<InterviewState>({
    method: 'POST',
    path: `/studies/${study}/interviews`,
    onDone: (interview) => {
      kept.forget();
      toast.success(t('created', { number: interview.number }));
      router.push(`/studies/${study}/interviews/${interview.id}`);
      router.refresh();
    },
  });
  return (
    <form
      method="post"
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void submit({ id, ...bodyOf(draft) });
      }}
    >
      {failure && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      <FoundNotice at={kept.foundAt} onDiscard={() => setDraft(empty)} />
      <InterviewFieldset draft={draft} errors={errors} choices={choices} onChange={setDraft} />
      <div>
        <Button type="submit" variant="primary" disabled={pending}>
          {t('record')}
        </Button>
      </div>
    </form>
  );
}

const EMPTY: InterviewDraft = {
  number: '',
  title: '',
  date: '',
  mode: '',
  place: '',
  notes: '',
  caseIds: [],
  interviewerIds: [],
  participantCodes: [],
};

interface FormProps {
  study: string;
  interview: InterviewState;
  choices: InterviewChoices;
}

export function InterviewForm({ study, interview, choices }: FormProps) {
  const t = useTranslations('interviews');
  const common = useTranslations('app');
  const router = useRouter();
  const [base, setBase] = useState(interview);
  const [draft, setDraft] = useState(draftOf(interview));
  const path = `/studies/${study}/interviews/${interview.id}`;
  // What is said beside the form, such as the stage, makes another revision of the same fields.
  if (interview.revision > base.revision && differingFields(draftOf(interview), draftOf(base)).length === 0)
    setBase(interview);
  const { submit, pending, errors, failure, conflict } = useSubmit<InterviewState>({
    method: 'PATCH',
    path,
    onDone: (saved) => {
      kept.forget();
      take(saved);
      toast.success(common('saved'));
    },
  });
  const changed = differingFields(draft, draftOf(base));
  useUnsavedGuard(changed.length > 0, t('form.unsaved'));
  const kept = useKeptText({
    place: `interview:${interview.id}`,
    label: `Int. ${interview.number}`,
    value: changed.length > 0 ? { base, draft } : null,
    onFound: (found) => {
      setBase(found.base);
      setDraft(found.draft);
    },
  });
  const theirs = conflict as InterviewState | undefined;

  function take(state: InterviewState): void {
    setBase(state);
    setDraft(draftOf(state));
    router.refresh();
  }

  /** Only what was changed here: what somebody else changed beside it stays theirs. */
  function save(revision: number): void {
    const body = bodyOf(draft);
    void submit({ ...Object.fromEntries(changed.map((field) => [field, body[field]])), revision });
  }

  return (
    <form
      method="post"
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        save(base.revision);
      }}
    >
      {theirs && theirs.revision !== base.revision && (
        <InterviewConflict
          fields={changed}
          mine={draft}
          theirs={draftOf(theirs)}
          choices={choices}
          onKeepMine={() => {
            save(theirs.revision);
          }}
          onTakeTheirs={() => {
            take(theirs);
          }}
        />
      )}
      {failure && !theirs && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      <FoundNotice
        at={kept.foundAt}
        onDiscard={() => {
          setBase(interview);
          setDraft(draftOf(interview));
        }}
      />
      <InterviewFieldset
        draft={draft}
        errors={errors}
        choices={choices}
        onChange={setDraft}
        casesNote={
          changed.includes('caseIds') &&
          base.documentIds.length > 0 && (
            <CasePreview path={`${path}/case-preview`} body={{ caseIds: draft.caseIds }} />
          )
        }
      />
      <div>
        <Button type="submit" variant="primary" disabled={pending || changed.length === 0}>
          {pending ? common('saving') : common('save')}
        </Button>
      </div>
    </form>
  );
}
