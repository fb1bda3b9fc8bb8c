'use client';

import { Archive, ArrowDown, ArrowUp, Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Pill } from '@/components/ui/pill';

interface QuestionItemProps {
  /** From 1. */
  number: number;
  text: string;
  themeNames: string[];
  /** Null for who only reads. */
  actions: {
    isBusy: boolean;
    isLast: boolean;
    onMove: (step: -1 | 1) => void;
    onEdit: () => void;
    onArchive: () => void;
  } | null;
}

export function QuestionItem({ number, text, themeNames, actions }: QuestionItemProps) {
  const t = useTranslations('guide');
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 py-3">
      <span aria-hidden className="w-6 shrink-0 text-right text-ink-3 tabular-nums">
        {number}.
      </span>
      <div className="flex min-w-60 flex-1 flex-col gap-1.5">
        <p className="max-w-prose whitespace-pre-line">{text}</p>
        <p className="flex flex-wrap gap-1.5">
          {themeNames.length === 0 && <span className="text-xs text-ink-2">{t('noTheme')}</span>}
          {themeNames.map((name) => (
            <Pill key={name}>{name}</Pill>
          ))}
        </p>
      </div>
      {actions && (
        <div className="flex gap-0.5">
          <Button
            variant="quiet"
            aria-label={t('up', { number })}
            disabled={actions.isBusy || number === 1}
            onClick={() => actions.onMove(-1)}
          >
            <ArrowUp aria-hidden size={15} />
          </Button>
          <Button
            variant="quiet"
            aria-label={t('down', { number })}
            disabled={actions.isBusy || actions.isLast}
            onClick={() => actions.onMove(1)}
          >
            <ArrowDown aria-hidden size={15} />
          </Button>
          <Button variant="quiet" aria-label={t('editOf', { number })} onClick={actions.onEdit}>
            <Pencil aria-hidden size={14} />
          </Button>
          <Button
            variant="quiet"
            aria-label={t('archiveOf', { number })}
            disabled={actions.isBusy}
            onClick={actions.onArchive}
          >
            <Archive aria-hidden size={15} />
          </Button>
        </div>
      )}
    </li>
  );
}
