'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import { QrCode } from '@/components/security/qr-code';
import { RecoveryCodes } from '@/components/security/recovery-codes';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

interface Enrolment {
  uri: string;
  typed: string;
}

/** The password again, then the picture for the phone and a code of it, then the recovery codes. */
export function SetUpDialog({ email, onClose }: { email: string; onClose: () => void }) {
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes) return <CodesStep codes={codes} email={email} onClose={onClose} />;
  if (enrolment) return <ConfirmStep enrolment={enrolment} onClose={onClose} onConfirmed={setCodes} />;
  return <PasswordStep onClose={onClose} onPassed={setEnrolment} />;
}

function PasswordStep({
  onClose,
  onPassed,
}: {
  onClose: () => void;
  onPassed: (enrolment: Enrolment) => void;
}) {
  const t = useTranslations('security.setUp');
  const { submit, pending, errors, failure } = useSubmit<Enrolment>({
    method: 'POST',
    path: '/profile/second-factor',
    onDone: onPassed,
  });
  return (
    <Step
      label={t('next')}
      pending={pending}
      failure={failure}
      onClose={onClose}
      onSubmit={(form) => submit({ password: form.get('password') })}
    >
      <p>{t('passwordText')}</p>
      <TextField
        label={t('password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        error={errors.password}
      />
    </Step>
  );
}

function ConfirmStep({
  enrolment,
  onClose,
  onConfirmed,
}: {
  enrolment: Enrolment;
  onClose: () => void;
  onConfirmed: (codes: readonly string[]) => void;
}) {
  const t = useTranslations('security.setUp');
  const { submit, pending, errors, failure } = useSubmit<{ recoveryCodes: string[] }>({
    method: 'POST',
    path: '/profile/second-factor/confirm',
    onDone: ({ recoveryCodes }) => {
      onConfirmed(recoveryCodes);
    },
  });
  return (
    <Step
      label={t('confirm')}
      pending={pending}
      failure={failure}
      onClose={onClose}
      onSubmit={(form) => submit({ code: form.get('code') })}
    >
      <p>{t('scan')}</p>
      <QrCode text={enrolment.uri} label={t('picture')} />
      <p className="text-ink-2">
        {t('typed')}{' '}
        <code className="block pt-1 font-mono text-base text-ink select-all">
          {enrolment.typed.replace(/(.{4})(?=.)/g, '$1 ')}
        </code>
      </p>
      <TextField
        label={t('code')}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        required
        error={errors.code}
      />
    </Step>
  );
}

interface StepProps {
  label: string;
  pending: boolean;
  failure: string | null;
  onClose: () => void;
  onSubmit: (form: FormData) => Promise<void>;
  children: ReactNode;
}

function Step({ label, pending, failure, onClose, onSubmit, children }: StepProps) {
  const t = useTranslations('security.setUp');
  return (
    <Dialog
      title={t('title')}
      onClose={onClose}
      footer={
        <Button type="submit" form="set-up" variant="primary" disabled={pending}>
          {label}
        </Button>
      }
    >
      <form
        method="post"
        id="set-up"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit(new FormData(event.currentTarget));
        }}
      >
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        {children}
      </form>
    </Dialog>
  );
}

/** The one time the codes are on a screen. */
export function CodesStep({
  codes,
  email,
  onClose,
}: {
  codes: readonly string[];
  email: string;
  onClose: () => void;
}) {
  const t = useTranslations('security.codes');
  return (
    <Dialog
      title={t('title')}
      onClose={onClose}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('kept')}
        </Button>
      }
    >
      <RecoveryCodes codes={codes} email={email} />
    </Dialog>
  );
}
