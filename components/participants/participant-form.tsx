'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useSubmit } from '@/components/api/use-submit';
import { ParticipantFields, type ParticipantDraft } from '@/components/participants/participant-fields';
import type { NamedChoice, ParticipantState } from '@/components/participants/participant-row';
import { Button } from '@/components/ui/button';
import { ConflictNotice } from '@/components/ui/conflict-notice';
import { Notice } from '@/components/ui/notice';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';

interface ParticipantFormProps {
  study: string;
  participant: ParticipantState;
  roleCategories: NamedChoice[];
  organisations: NamedChoice[];
}

const FIELDS = ['code', 'roleCategoryId', 'organisationId'] as const;
const LABELS = { code: 'code', roleCategoryId: 'roleCategory', organisationId: 'organisation' } as const;

const draftOf = ({ code, roleCategoryId, organisationId }: ParticipantState): ParticipantDraft => ({
  code,
  roleCategoryId,
  organisationId,
});

export function ParticipantForm({ study, participant, ...choices }: ParticipantFormProps) {
  const t = useTranslations('participants');
  const common = useTranslations('app');
  const router = useRouter();
  const [base, setBase] = useState(participant);
  const [draft, setDraft] = useState(draftOf(participant));
  const changed = FIELDS.filter((field) => draft[field] !== base[field]);
  useUnsavedGuard(changed.length > 0, t('unsaved'));
  const { submit, pending, errors, failure, conflict } = useSubmit<ParticipantState>({
    method: 'PATCH',
    path: `/studies/${study}/participants/${participant.id}`,
    onDone: (saved) => {
      take(saved);
      toast.success(common('saved'));
    },
  });
  const theirs = conflict as ParticipantState | undefined;
  const names = new Map(
    [...choices.roleCategories, ...choices.organisations].map(({ id, name }) => [id, name]),
  );
  const wordOf = (value: string | null) => (value === null ? t('unknown') : (names.get(value) ?? value));

  function take(state: ParticipantState): void {
    setBase(state);
    setDraft(draftOf(state));
    router.refresh();
  }

  /** Only what was changed here: what somebody else changed beside it stays theirs. */
  function save(revision: number): void {
    void submit({ ...Object.fromEntries(changed.map((field) => [field, draft[field]])), revision });
  }

  return (
    <form
      method="post"
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save(base.revision);
      }}
    >
      {theirs && (
        <ConflictNotice
          rows={changed.map((field) => ({
            label: t(LABELS[field]),
            mine: wordOf(draft[field]),
            theirs: wordOf(theirs[field]),
          }))}
          onKeepMine={() => save(theirs.revision)}
          onTakeTheirs={() => take(theirs)}
        />
      )}
      {failure && !theirs && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      <ParticipantFields draft={draft} errors={errors} onChange={setDraft} {...choices} />
      <div>
        <Button type="submit" variant="primary" disabled={pending || changed.length === 0}>
          {pending ? common('saving') : common('save')}
        </Button>
      </div>
    </form>
  );
}
