'use client';

import { Copy, RotateCcw, Trash2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { toast } from 'sonner';
import type { Refusal } from '@/components/kept/kept-coding';
import { refusalWords } from '@/components/kept/refusal-words';
import { Button } from '@/components/ui/button';

interface RefusalItemProps {
  refusal: Refusal;
  onRetry: () => void;
  onDrop: () => void;
}

/** A change that the server did not take: what it was, why, what stands instead, and what can be done with it. */
export function RefusalItem({ refusal, onRetry, onDrop }: RefusalItemProps) {
  const t = useTranslations('kept');
  const common = useTranslations('app');
  const format = useFormatter();
  const { kind, themes, quote, memo, theirs } = refusalWords(refusal);
  const what = t(`what.${kind}`);
  const mine = kind === 'trim' ? quote : memo;

  const copy = async () => {
    const lines = [refusal.title, what, themes.join(', '), quote && `«${quote}»`, memo];
    await navigator.clipboard.writeText(lines.filter(Boolean).join('\n'));
    toast.success(t('copied'));
  };

  return (
    <li className="flex flex-col gap-2 rounded-md border border-line bg-surface px-3 py-2.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="font-semibold">
          {what}
          {themes.length > 0 && <span className="font-normal">: {themes.join(', ')}</span>}
        </h3>
        <time dateTime={new Date(refusal.at).toISOString()} className="text-xs text-ink-3">
          {format.dateTime(refusal.at, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
      </div>
      <p className="text-bad">{refusal.reason ?? common('conflictTitle')}</p>
      {quote !== '' && kind !== 'trim' && (
        <blockquote className="line-clamp-4 border-l-3 border-accent pl-3 font-serif wrap-anywhere whitespace-pre-line">
          {quote}
        </blockquote>
      )}
      {theirs === null ? (
        memo !== '' && <Words title={t('memo')} text={memo} />
      ) : (
        <div className="grid gap-3 sm:grid-cols-2">
          <Words title={common('conflictMine')} text={mine} />
          <Words title={common('conflictTheirs')} text={theirs} />
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={onRetry}>
          <RotateCcw aria-hidden size={14} />
          {t('tryAgain')}
        </Button>
        <Button onClick={() => void copy()}>
          <Copy aria-hidden size={14} />
          {t('copy')}
        </Button>
        <Button variant="quiet" onClick={onDrop}>
          <Trash2 aria-hidden size={14} />
          {t('letGo')}
        </Button>
      </div>
    </li>
  );
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <h4 className="text-xs font-medium text-ink-2">{title}</h4>
      <p className="max-h-40 overflow-y-auto rounded-md bg-sunken px-2.5 py-1.5 wrap-anywhere whitespace-pre-line">
        {text || '—'}
      </p>
    </div>
  );
}
