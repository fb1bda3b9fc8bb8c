'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

interface ConflictNoticeProps {
  /** Each field that differs, in the reader's words. */
  rows: { label: string; mine: string; theirs: string }[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody saved first: both texts side by side, and a choice. Nothing is overwritten unseen. */
export function ConflictNotice({ rows, onKeepMine, onTakeTheirs }: ConflictNoticeProps) {
  const t = useTranslations('app');
  return (
    <section role="alert" className="flex flex-col gap-3 rounded-md border border-warn bg-surface p-3">
      <h3 className="font-semibold text-warn">{t('conflictTitle')}</h3>
      {rows.map(({ label, mine, theirs }) => (
        <div key={label} className="grid gap-2 md:grid-cols-2">
          <ConflictText title={`${label} · ${t('conflictMine')}`} text={mine} />
          <ConflictText title={`${label} · ${t('conflictTheirs')}`} text={theirs} />
        </div>
      ))}
      <div className="flex gap-2">
        <Button variant="primary" onClick={onKeepMine}>
          {t('conflictKeepMine')}
        </Button>
        <Button onClick={onTakeTheirs}>{t('conflictTakeTheirs')}</Button>
      </div>
    </section>
  );
}

function ConflictText({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <p className="text-xs font-medium text-ink-2">{title}</p>
      <p className="rounded-md bg-sunken p-2 whitespace-pre-wrap">{text || '—'}</p>
    </div>
  );
}
