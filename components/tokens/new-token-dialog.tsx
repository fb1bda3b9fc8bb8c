'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import { EXPIRIES, expiresAt, type Expiry } from '@/components/tokens/expiry';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

export interface StudyChoice {
  id: string;
  title: string;
}

interface NewTokenDialogProps {
  studies: readonly StudyChoice[];
  onMade: (made: { name: string; token: string }) => void;
  onClose: () => void;
}

function bodyOf(form: FormData) {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    name: text('name'),
    scope: text('scope'),
    studyId: text('studyId') || null,
    expiresAt: expiresAt(text('expiry') as Expiry, text('day')),
  };
}

export function NewTokenDialog({ studies, onMade, onClose }: NewTokenDialogProps) {
  const t = useTranslations('tokens');
  const { submit, pending, errors, failure } = useSubmit<{ name: string; token: string }>({
    method: 'POST',
    path: '/profile/tokens',
    onDone: onMade,
  });
  return (
    <Dialog
      title={t('new')}
      onClose={onClose}
      footer={
        <Button type="submit" form="new-token" variant="primary" disabled={pending}>
          {t('create')}
        </Button>
      }
    >
      <form
        method="post"
        id="new-token"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(bodyOf(new FormData(event.currentTarget)));
        }}
      >
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        <TextField name="name" label={t('name')} hint={t('nameHint')} error={errors.name} required />
        <SelectField name="scope" label={t('scope')} error={errors.scope} defaultValue="READ">
          <option value="READ">{t('scopes.READ')}</option>
          <option value="WRITE">{t('scopes.WRITE')}</option>
        </SelectField>
        <SelectField name="studyId" label={t('study')} error={errors.studyId}>
          <option value="">{t('allStudies')}</option>
          {studies.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
        <ExpiryFields error={errors.expiresAt} />
      </form>
    </Dialog>
  );
}

function ExpiryFields({ error }: { error: string | undefined }) {
  const t = useTranslations('tokens');
  const [expiry, setExpiry] = useState<Expiry>('quarter');
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        name="expiry"
        label={t('expiry')}
        hint={expiry === 'never' ? t('neverHint') : undefined}
        error={expiry === 'date' ? undefined : error}
        value={expiry}
        onChange={(event) => {
          setExpiry(event.target.value as Expiry);
        }}
      >
        {EXPIRIES.map((each) => (
          <option key={each} value={each}>
            {t(`expiries.${each}`)}
          </option>
        ))}
      </SelectField>
      {expiry === 'date' && <TextField name="day" type="date" label={t('lastDay')} error={error} required />}
    </div>
  );
}
