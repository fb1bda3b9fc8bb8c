'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { chosenNames, placesToReplace, type DeskName } from '@/components/pseudonyms/desk-names';
import type { Sending } from '@/components/pseudonyms/use-send-names';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

interface DeskFootProps {
  names: readonly DeskName[];
  mistakeCount: number;
  sending: Sending;
  onSend: (reason: string) => void;
  onStale: () => void;
}

/** How much was decided, why, and the button that does it. */
export function DeskFoot({ names, mistakeCount, sending, onSend, onStale }: DeskFootProps) {
  const t = useTranslations('pseudonyms');
  const [reason, setReason] = useState(t('reasonDefault'));
  const chosen = chosenNames(names);
  const open = names.filter(({ decision }) => decision === 'open').length;
  const places = chosen.reduce((sum, name) => sum + placesToReplace(name).length, 0);
  return (
    <form
      method="post"
      className="col-span-full flex flex-col gap-2 border-t border-line bg-surface px-4.5 py-3 max-lg:sticky max-lg:bottom-0 max-lg:z-20"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(reason);
      }}
    >
      {sending.failure !== null && (
        <Notice
          tone="bad"
          alert
          action={sending.isStale && <Button onClick={onStale}>{t('searchAgain')}</Button>}
        >
          {sending.failure}
        </Notice>
      )}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <TextField
          label={t('reason')}
          className="min-w-64 flex-1"
          maxLength={500}
          required
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
        <p role="status" className="pb-2 text-ink-2">
          {t('count', { names: chosen.length, places, open })}
          {mistakeCount > 0 && (
            <span className="block font-medium text-bad">{t('mistakes', { count: mistakeCount })}</span>
          )}
        </p>
        <Button
          type="submit"
          variant="primary"
          className="mb-0.5"
          disabled={sending.pending || chosen.length === 0 || mistakeCount > 0}
        >
          {sending.pending ? t('replacing') : t('replace')}
        </Button>
      </div>
    </form>
  );
}
