'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import type { Assignment } from '@/components/assignments/assignment-row';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

interface DueDialogProps {
  study: string;
  assignment: Assignment;
  title: string;
  onClose: () => void;
}

/** By when an interview is to be coded. */
export function DueDialog({ study, assignment, title, onClose }: DueDialogProps) {
  const t = useTranslations('assignments');
  const common = useTranslations('app');
  const router = useRouter();
  const [dueOn, setDueOn] = useState(assignment.dueOn ?? '');
  const { submit, pending, errors, failure } = useSubmit({
    method: 'PATCH',
    path: `/studies/${study}/assignments/${assignment.id}`,
    onDone: () => {
      router.refresh();
      onClose();
    },
  });
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <Button type="submit" form="due" variant="primary" disabled={pending}>
          {common('save')}
        </Button>
      }
    >
      <form
        method="post"
        id="due"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit({ dueOn: dueOn || null, revision: assignment.revision });
        }}
      >
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        <TextField
          type="date"
          label={t('dialog.due')}
          value={dueOn}
          error={errors.dueOn}
          onChange={(event) => setDueOn(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
