'use client';

import { useTranslations } from 'next-intl';
import { useSubmit } from '@/components/api/use-submit';
import { CodeField } from '@/components/auth/code-field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

interface ProofDialogProps<T> {
  title: string;
  text: string;
  confirm: string;
  danger?: boolean;
  path: string;
  onClose: () => void;
  onDone: (answer: T) => void;
}

/** Asks for the password and a code before something that weakens or renews the second factor. */
export function ProofDialog<T>(props: ProofDialogProps<T>) {
  const t = useTranslations('security.setUp');
  const { submit, pending, errors, failure } = useSubmit<T>({
    method: 'POST',
    path: props.path,
    onDone: props.onDone,
  });
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      footer={
        <Button type="submit" form="proof" variant={props.danger ? 'danger' : 'primary'} disabled={pending}>
          {props.confirm}
        </Button>
      }
    >
      <form
        method="post"
        id="proof"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(Object.fromEntries(new FormData(event.currentTarget)));
        }}
      >
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        <p>{props.text}</p>
        <TextField
          label={t('password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          error={errors.password}
        />
        <CodeField error={errors.code} unfocused />
      </form>
    </Dialog>
  );
}
