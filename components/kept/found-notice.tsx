'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface FoundNoticeProps {
  /** When it was written; null when nothing was found. */
  at: number | null;
  onDiscard: () => void;
}

/** What is in the field was written before, and not saved. */
export function FoundNotice({ at, onDiscard }: FoundNoticeProps) {
  const t = useTranslations('kept');
  const format = useFormatter();
  if (at === null) return null;
  const date = format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Notice action={<Button onClick={onDiscard}>{t('discard')}</Button>}>
      <span role="status">{t('found', { date })}</span>
    </Notice>
  );
}
