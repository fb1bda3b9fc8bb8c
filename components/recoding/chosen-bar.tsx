'use client';

import { useTranslations } from 'next-intl';
import { RecodeButton } from '@/components/recoding/recode-button';
import type { RecodingTheme } from '@/components/recoding/recoding-theme';
import type { Chosen } from '@/components/recoding/use-chosen';
import { Button } from '@/components/ui/button';
import { CheckField } from '@/components/ui/field';
import { firstWords } from '@/lib/core/text/first-words';

interface ChosenBarProps {
  slug: string;
  themes: RecodingTheme[];
  /** Ids of the excerpts that are shown. */
  shown: readonly string[];
  chosen: Chosen;
  /** After a change that did not take the person elsewhere. */
  onDone?: () => void;
}

/** Above a list of excerpts that can be chosen: all at once, how many they are, and what to do with them. */
export function ChosenBar({ slug, themes, shown, chosen, onDone }: ChosenBarProps) {
  const t = useTranslations('recoding.chosen');
  const count = chosen.ids.size;
  const isAll = shown.length > 0 && shown.every((id) => chosen.ids.has(id));
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1 text-ink-2">
      <CheckField
        label={t('all', { count: shown.length })}
        checked={isAll}
        onChange={() => (isAll ? chosen.clear() : chosen.chooseAll(shown))}
      />
      <p role="status">{count > 0 && t('count', { count })}</p>
      {count > 0 && (
        <>
          <RecodeButton
            slug={slug}
            themes={themes}
            which={{ by: 'choice', excerptIds: [...chosen.ids] }}
            onDone={() => {
              chosen.clear();
              onDone?.();
            }}
          >
            {t('recode')}
          </RecodeButton>
          <Button variant="quiet" onClick={chosen.clear}>
            {t('clear')}
          </Button>
        </>
      )}
    </div>
  );
}

interface ChooseBoxProps {
  chosen: Chosen;
  excerptId: string;
  /** The beginning of its words, to tell it from the others. */
  quote: string;
}

export function ChooseBox({ chosen, excerptId, quote }: ChooseBoxProps) {
  const t = useTranslations('recoding.chosen');
  return (
    <input
      type="checkbox"
      aria-label={t('one', { words: firstWords(quote, 8) })}
      checked={chosen.ids.has(excerptId)}
      onChange={() => chosen.toggle(excerptId)}
      className="mt-1 size-4 shrink-0 accent-accent"
    />
  );
}
