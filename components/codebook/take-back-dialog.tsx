'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import {
  MEANING_FIELDS,
  WORD_FIELDS,
  type CodebookContext,
  type CountedTheme,
} from '@/components/codebook/codebook-theme';
import { LookAgainField } from '@/components/codebook/look-again-field';
import { TextDifferences } from '@/components/codebook/text-differences';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import type { ThemeRevisionView } from '@/lib/domain/themes/list-theme-revisions';

interface TakeBackDialogProps {
  context: CodebookContext;
  theme: CountedTheme;
  wording: ThemeRevisionView;
  onTaken: () => void;
  onClose: () => void;
}

/** Earlier words of a theme, against those that stand: taken back they are a new change. */
export function TakeBackDialog({ context, theme, wording, onTaken, onClose }: TakeBackDialogProps) {
  const t = useTranslations('codebook.history');
  const format = useFormatter();
  const [asked, setAsked] = useState(false);
  const { submit, pending, failure, errors, conflict } = useSubmit({
    method: 'PATCH',
    path: `/studies/${context.slug}/themes/${theme.id}`,
    onDone: onTaken,
  });
  const current = { ...theme, ...(conflict as Partial<CountedTheme> | undefined) };
  const changed = WORD_FIELDS.filter((field) => current[field] !== wording[field]);
  const asks = theme.counts.own > 0 && MEANING_FIELDS.some((field) => changed.includes(field));
  const refusal = Object.values(errors)[0] ?? (conflict ? t('clash') : failure);
  return (
    <ConfirmDialog
      title={t('takeTitle', {
        date: format.dateTime(new Date(wording.changedAt), { dateStyle: 'long', timeStyle: 'short' }),
      })}
      confirm={t('takeConfirm')}
      pending={pending || changed.length === 0}
      onConfirm={() =>
        void submit({
          ...Object.fromEntries(changed.map((field) => [field, wording[field]])),
          ...(asks && asked && { lookAgain: true }),
          revision: current.revision,
        })
      }
      onClose={onClose}
    >
      <div className="flex flex-col gap-3">
        <p>{t('takeText')}</p>
        {refusal && (
          <Notice tone="bad" alert>
            {refusal}
          </Notice>
        )}
        {changed.length === 0 && <p className="text-ink-2">{t('current')}</p>}
        <TextDifferences context={context} former={current} now={wording} />
        {asks && <LookAgainField count={theme.counts.own} asked={asked} onAsk={setAsked} />}
      </div>
    </ConfirmDialog>
  );
}
