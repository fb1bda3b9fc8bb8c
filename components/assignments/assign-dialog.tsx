'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useSubmit } from '@/components/api/use-submit';
import type { Person } from '@/components/assignments/assignment-row';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

interface AssignDialogProps {
  study: string;
  interviewIds: string[];
  coders: Person[];
  onDone: () => void;
  onClose: () => void;
}

/** To whom the chosen interviews are given, and by when. */
export function AssignDialog({ study, interviewIds, coders, onDone, onClose }: AssignDialogProps) {
  const t = useTranslations('assignments');
  const router = useRouter();
  const [coderId, setCoderId] = useState(coders[0]?.id ?? '');
  const [dueOn, setDueOn] = useState('');
  const count = interviewIds.length;
  const { submit, pending, errors, failure } = useSubmit({
    method: 'POST',
    path: `/studies/${study}/assignments`,
    onDone: () => {
      toast.success(t('assigned', { count, name: coders.find(({ id }) => id === coderId)?.name ?? '' }));
      router.refresh();
      onDone();
    },
  });
  return (
    <Dialog
      title={t('dialog.title', { count })}
      onClose={onClose}
      footer={
        <Button type="submit" form="assign" variant="primary" disabled={pending}>
          {t('dialog.confirm')}
        </Button>
      }
    >
      <form
        method="post"
        id="assign"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit({ interviewIds, coderId, dueOn: dueOn || null });
        }}
      >
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        <SelectField
          label={t('dialog.coder')}
          value={coderId}
          error={errors.coderId}
          onChange={(event) => setCoderId(event.target.value)}
        >
          {coders.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          type="date"
          label={t('dialog.due')}
          hint={t('dialog.dueHint')}
          value={dueOn}
          error={errors.dueOn}
          onChange={(event) => setDueOn(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
