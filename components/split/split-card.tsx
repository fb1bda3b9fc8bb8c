'use client';

import { useTranslations } from 'next-intl';
import { QuoteCard } from '@/components/quotes/quote-card';
import type { SplitTheme } from '@/components/split/split-theme';
import { Button } from '@/components/ui/button';
import { ColorDot } from '@/components/ui/color-dot';
import { Kbd } from '@/components/ui/kbd';
import type { SplitItem } from '@/lib/domain/splits/get-split';

interface SplitCardProps {
  slug: string;
  item: SplitItem;
  /** What the excerpt carries besides the theme. */
  alsoCarries: string[];
  targets: SplitTheme[];
  isPending: boolean;
  /** The themes marked so far, when several are to be given; null when one decides at once. */
  marked: readonly string[] | null;
  onTarget: (id: string) => void;
  onBoth: (() => void) | undefined;
  onSeveral: () => void;
  onApply: () => void;
  onLeave: () => void;
  onSkip: () => void;
}

/** The excerpt that waits for a decision, and what can be decided. */
export function SplitCard(props: SplitCardProps) {
  const { slug, item, alsoCarries, targets, isPending, marked, onTarget } = props;
  const t = useTranslations('split');
  return (
    <section aria-label={t('current')} className="flex flex-col gap-4">
      <div className="rounded-lg border border-line bg-surface px-4 py-4">
        <QuoteCard slug={slug} excerpt={item.excerpt} />
        {item.memo && (
          <p className="mt-3 max-w-[70ch] rounded-md bg-sunken px-2.5 py-2 whitespace-pre-line text-ink-2">
            <span className="font-medium">{t('memo')} </span>
            {item.memo}
          </p>
        )}
        <p className="flex flex-wrap gap-x-3 pt-2 text-ink-2">
          <span>{item.excerpt.coderName}</span>
          {item.weight !== null && <span>{t('weight', { weight: item.weight })}</span>}
          {alsoCarries.length > 0 && <span>{t('alsoCarries', { names: alsoCarries.join(', ') })}</span>}
        </p>
      </div>
      <div role="group" aria-label={t('decide')} className="flex flex-col gap-2">
        <h2 className="font-semibold">{t('decide')}</h2>
        {marked && <p className="text-ink-2">{t('severalHint')}</p>}
        <div className="flex flex-wrap gap-2">
          {targets.map(({ id, name, color }, index) => (
            <Button
              key={id}
              disabled={isPending}
              aria-pressed={marked ? marked.includes(id) : undefined}
              className="max-w-full aria-pressed:border-accent aria-pressed:bg-accent-soft"
              onClick={() => onTarget(id)}
            >
              <Kbd>{index + 1}</Kbd>
              <ColorDot color={color} />
              <span className="truncate">{name}</span>
            </Button>
          ))}
        </div>
        <Ways {...props} />
      </div>
    </section>
  );
}

function Ways({ targets, isPending, marked, onBoth, onSeveral, onApply, onLeave, onSkip }: SplitCardProps) {
  const t = useTranslations('split');
  return (
    <div className="flex flex-wrap gap-2">
      {onBoth && !marked && (
        <Button disabled={isPending} onClick={onBoth}>
          <Kbd>{t('keyBoth')}</Kbd>
          {t('both')}
        </Button>
      )}
      {targets.length > 2 && (
        <Button variant="quiet" disabled={isPending} onClick={onSeveral}>
          <Kbd>{t('keySeveral')}</Kbd>
          {t(marked ? 'stopSeveral' : 'several')}
        </Button>
      )}
      {marked && (
        <Button variant="primary" disabled={isPending || marked.length === 0} onClick={onApply}>
          {t('apply')}
        </Button>
      )}
      <Button variant="quiet" disabled={isPending} onClick={onLeave}>
        <Kbd>{t('keyLeave')}</Kbd>
        {t('leave')}
      </Button>
      <Button variant="quiet" disabled={isPending} onClick={onSkip}>
        <Kbd>{t('keySkip')}</Kbd>
        {t('skip')}
      </Button>
    </div>
  );
}
