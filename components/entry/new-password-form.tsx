'use client';

import { useState, type ReactNode } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import { NewPasswordFields, passwordsDiffer } from '@/components/entry/new-password-fields';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface NewPasswordFormProps<T> {
  path: string;
  /** Sent along with the fields. */
  sent?: Record<string, string>;
  /** The fields before the password, given their mistakes. */
  fields?: (errors: Record<string, string>) => ReactNode;
  /** Whose password it is, for who keeps passwords in the browser, where no field says it. */
  username?: string;
  label: string;
  action: string;
  waiting: string;
  onDone: (answer: T) => void;
}

/** A form that chooses a password. */
export function NewPasswordForm<T>(props: NewPasswordFormProps<T>) {
  const [mismatch, setMismatch] = useState(false);
  const { submit, pending, errors, failure } = useSubmit<T>({
    method: 'POST',
    path: props.path,
    onDone: props.onDone,
  });
  return (
    <form
      method="post"
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const differs = passwordsDiffer(form);
        setMismatch(differs);
        form.delete('repeated');
        if (!differs) void submit({ ...Object.fromEntries(form), ...props.sent });
      }}
    >
      {failure && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      {props.fields?.(errors)}
      {props.username !== undefined && (
        <input hidden readOnly type="email" autoComplete="username" value={props.username} />
      )}
      <NewPasswordFields label={props.label} error={errors.password} mismatch={mismatch} />
      <Button type="submit" variant="primary" disabled={pending}>
        {pending ? props.waiting : props.action}
      </Button>
    </form>
  );
}
