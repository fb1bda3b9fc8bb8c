'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import { Button } from '@/components/ui/button';
import { ConflictNotice } from '@/components/ui/conflict-notice';
import { TextArea, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';

const FIELDS = ['name', 'exactRole', 'contact', 'note'] as const;
type Draft = Record<(typeof FIELDS)[number], string>;

export interface Identity extends Draft {
  revision: number;
  updatedAt: string;
  updatedBy: { name: string };
}

interface IdentityFormProps {
  path: string;
  /** Null while none is kept. */
  identity: Identity | null;
  onClose: () => void;
  onSaved: (identity: Identity) => void;
}

/** What is written here is not kept in the browser, as other unsaved texts are: it lies nowhere in clear. */
export function IdentityForm({ path, identity, onClose, onSaved }: IdentityFormProps) {
  const t = useTranslations('participants.identity');
  const common = useTranslations('app');
  const [draft, setDraft] = useState<Draft>(draftOf(identity));
  const changed = FIELDS.filter((field) => draft[field] !== draftOf(identity)[field]);
  useUnsavedGuard(changed.length > 0, t('unsaved'));
  const { submit, pending, errors, failure, conflict } = useSubmit<Identity>({
    method: 'PUT',
    path,
    onDone: onSaved,
  });
  const theirs = conflict as Identity | undefined;
  const save = (revision: number) => void submit({ ...draft, revision });
  const field = (name: keyof Draft) => ({
    label: t(name),
    value: draft[name],
    error: errors[name],
    onChange: ({ target }: { target: { value: string } }) => setDraft({ ...draft, [name]: target.value }),
  });
  return (
    <form
      method="post"
      noValidate
      className="flex flex-col gap-4 rounded-md border border-line bg-surface p-3"
      onSubmit={(event) => {
        event.preventDefault();
        save(identity?.revision ?? 0);
      }}
    >
      {theirs && (
        <ConflictNotice
          rows={FIELDS.filter((each) => draft[each] !== theirs[each]).map((each) => ({
            label: t(each),
            mine: draft[each],
            theirs: theirs[each],
          }))}
          onKeepMine={() => save(theirs.revision)}
          onTakeTheirs={() => onSaved(theirs)}
        />
      )}
      {failure && !theirs && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      <TextField {...field('name')} />
      <TextField {...field('exactRole')} />
      <TextArea {...field('contact')} />
      <TextArea {...field('note')} />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" disabled={pending}>
          {pending ? common('saving') : common('save')}
        </Button>
        <Button onClick={onClose}>{common('cancel')}</Button>
      </div>
    </form>
  );
}

function draftOf(identity: Identity | null): Draft {
  const { name, exactRole, contact, note } = identity ?? { name: '', exactRole: '', contact: '', note: '' };
  return { name, exactRole, contact, note };
}
