'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useSubmit } from '@/components/api/use-submit';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import {
  CONSENT_LEVELS,
  LEGAL_BASES,
  type ConsentLevel,
  type LegalBasis,
} from '@/lib/core/consent/consent-level';

interface ConsentDialogProps {
  study: string;
  /** All are given the same. */
  participants: { id: string; code: string }[];
  onClose: () => void;
  onDone: () => void;
}

export function ConsentDialog({ study, participants, onClose, onDone }: ConsentDialogProps) {
  const t = useTranslations('participants');
  const common = useTranslations('app');
  const router = useRouter();
  const count = participants.length;
  const [draft, setDraft] = useState({
    level: 'VERBATIM' as ConsentLevel,
    givenOn: '',
    legalBasis: 'CONSENT' as LegalBasis,
    noticeVersion: '',
  });
  const { submit, pending, errors, failure } = useSubmit({
    method: 'POST',
    path: `/studies/${study}/consents`,
    onDone: () => {
      toast.success(t('consents.recorded', { count }));
      onDone();
      router.refresh();
    },
  });
  return (
    <Dialog
      title={t('consents.recordMany', { count })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" form="consent" variant="primary" disabled={pending}>
            {t('consents.record')}
          </Button>
        </>
      }
    >
      <form
        method="post"
        id="consent"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit({ participantIds: participants.map(({ id }) => id), ...draft });
        }}
      >
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        <p className="text-ink-2">
          {t('consents.recordFor', { codes: participants.map(({ code }) => code).join(', ') })}
        </p>
        <SelectField
          label={t('consents.level')}
          hint={t(`levelText.${draft.level}`)}
          value={draft.level}
          error={errors.level}
          onChange={({ target }) => setDraft({ ...draft, level: target.value as ConsentLevel })}
        >
          {CONSENT_LEVELS.map((level) => (
            <option key={level} value={level}>
              {t(`level.${level}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('consents.givenOn')}
          hint={t('consents.givenOnHint')}
          type="date"
          value={draft.givenOn}
          error={errors.givenOn}
          onChange={({ target }) => setDraft({ ...draft, givenOn: target.value })}
        />
        <SelectField
          label={t('consents.legalBasis')}
          value={draft.legalBasis}
          error={errors.legalBasis}
          onChange={({ target }) => setDraft({ ...draft, legalBasis: target.value as LegalBasis })}
        >
          {LEGAL_BASES.map((basis) => (
            <option key={basis} value={basis}>
              {t(`consents.bases.${basis}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('consents.noticeVersion')}
          hint={t('consents.noticeVersionHint')}
          value={draft.noticeVersion}
          error={errors.noticeVersion}
          onChange={({ target }) => setDraft({ ...draft, noticeVersion: target.value })}
        />
      </form>
    </Dialog>
  );
}
