'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';

/** `progress` is the share sent, 0 to 1; once all is sent the server reads, for as long as it takes. */
export function ImportProgress({ progress, onCancel }: { progress: number; onCancel: () => void }) {
  const t = useTranslations('documents.form');
  const sending = progress < 1;
  const percent = Math.floor(progress * 100);
  const words = sending ? t('sending', { percent }) : t('reading');
  return (
    <div className="flex items-center gap-4 rounded-md border border-line bg-surface px-3 py-2.5">
      <div className="flex flex-1 flex-col gap-1.5">
        <p aria-live="polite">{words}</p>
        <ProgressBar label={t('importing')} value={sending ? progress : undefined} className="h-1.5" />
      </div>
      {/* Once all is sent, stopping here would not stop the server. */}
      {sending && <Button onClick={onCancel}>{t('cancel')}</Button>}
    </div>
  );
}
