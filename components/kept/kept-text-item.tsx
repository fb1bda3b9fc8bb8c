'use client';

import { Copy, Trash2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { forgetText, type KeptText } from '@/components/kept/kept-texts';
import { Button, LinkButton } from '@/components/ui/button';

/** A text that was written and not saved: where to go on, and what can be done where its page is gone. */
export function KeptTextItem({ text, onDiscarded }: { text: KeptText; onDiscarded: () => void }) {
  const t = useTranslations('kept');
  const format = useFormatter();
  const { userId, place, label, path, value, at } = text;
  const copy = async () => {
    await navigator.clipboard.writeText(wordsIn(value).join('\n'));
    toast.success(t('copied'));
  };
  return (
    <li className="flex flex-wrap items-center gap-2 rounded-md border border-line bg-surface px-3 py-2.5">
      <span className="flex-1">
        <span className="font-semibold">{label}</span>{' '}
        <span className="text-ink-2">
          {t('ofText', { date: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }) })}
        </span>
      </span>
      <LinkButton href={path}>{t('goOn')}</LinkButton>
      <Button onClick={() => void copy()}>
        <Copy aria-hidden size={14} />
        {t('copy')}
      </Button>
      <Button variant="quiet" onClick={() => void forgetText(userId, place).then(onDiscarded)}>
        <Trash2 aria-hidden size={14} />
        {t('discard')}
      </Button>
    </li>
  );
}

/** What a person wrote in a form; ids and choices have no space in them. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\s/.test(value.trim()) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
