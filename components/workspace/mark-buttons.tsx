import { Combine, Scissors, Star } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { joinClasses } from '@/components/ui/join-classes';
import { neighboursOf } from '@/components/workspace/pair-operations';
import { useSetting } from '@/components/workspace/workspace-setting';
import { firstWords } from '@/lib/core/text/first-words';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

export const NEIGHBOURS_ID = 'excerpt-neighbours';

const LOOK =
  'inline-flex min-h-7 items-center gap-1.5 rounded-md border border-edge px-2 text-ink-2 hover:bg-sunken hover:text-ink';

interface MarkButtonsProps {
  excerpt: ExcerptView;
  /** All of the document, in the order of the text. */
  excerpts: readonly ExcerptView[];
  onKey: (excerpt: ExcerptView) => void;
  onSplit: () => void;
  onJoin: (excerpt: ExcerptView, other: ExcerptView) => void;
}

/** The key mark; two excerpts made of one, one made of two. */
export function MarkButtons({ excerpt, excerpts, onKey, onSplit, onJoin }: MarkButtonsProps) {
  const t = useTranslations('workspace.inspector');
  const { text, paragraphs } = useSetting();
  const neighbours = useMemo(
    () => neighboursOf(excerpts, excerpt, { text, paragraphs }),
    [excerpts, excerpt, text, paragraphs],
  );
  return (
    <div className="flex flex-col items-start gap-1.5">
      <div className="flex flex-wrap gap-1.5">
        <button
          type="button"
          aria-pressed={excerpt.isKey}
          onClick={() => onKey(excerpt)}
          className={joinClasses(LOOK, 'aria-pressed:border-accent aria-pressed:text-ink')}
        >
          <Star aria-hidden size={14} fill={excerpt.isKey ? 'currentColor' : 'none'} />
          {t('keyQuote')} <Kbd>K</Kbd>
        </button>
        <button type="button" title={t('splitHint')} onClick={onSplit} className={LOOK}>
          <Scissors aria-hidden size={14} />
          {t('split')} <Kbd>S</Kbd>
        </button>
      </div>
      {neighbours.length > 0 && (
        <section className="w-full">
          <h3 className="mb-1 flex items-center gap-1.5 font-semibold">
            <Combine aria-hidden size={14} />
            {t('join')} <Kbd>J</Kbd>
          </h3>
          <ul className="-mx-1.5">
            {neighbours.map((other, i) => (
              <li key={other.id}>
                <button
                  type="button"
                  id={i === 0 ? NEIGHBOURS_ID : undefined}
                  aria-label={t('joinWith', { words: firstWords(other.quote, 8) })}
                  onClick={() => onJoin(excerpt, other)}
                  className="line-clamp-1 min-h-7 w-full rounded-md px-1.5 text-left font-serif hover:bg-sunken"
                >
                  {firstWords(other.quote, 8)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
