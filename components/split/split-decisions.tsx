import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import type { SplitDecisionView } from '@/lib/domain/splits/get-split';

interface SplitDecisionsProps {
  decisions: SplitDecisionView[];
  isPending: boolean;
  /** What was decided, in words. */
  wordsOf: (decision: SplitDecisionView) => string;
  onUndo: (id: string) => void;
}

/** The last decisions, each with its way back. */
export function SplitDecisions({ decisions, isPending, wordsOf, onUndo }: SplitDecisionsProps) {
  const t = useTranslations('split');
  const [last] = decisions;
  if (!last) return null;
  return (
    <section aria-labelledby="split-last" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="split-last" className="font-semibold">
          {t('last')}
        </h2>
        <Button disabled={isPending} onClick={() => onUndo(last.id)}>
          <Kbd>{t('keyUndo')}</Kbd>
          {t('undoLast')}
        </Button>
      </div>
      <ol className="flex flex-col divide-y divide-line">
        {decisions.map((decision) => (
          <li key={decision.id} className="flex items-center gap-3 py-1.5">
            <div className="min-w-0 flex-1">
              <p className="truncate font-serif">{decision.excerpt.quote}</p>
              <p className="text-ink-2">{wordsOf(decision)}</p>
            </div>
            <Button
              variant="quiet"
              disabled={isPending}
              aria-label={t('undoOne', { quote: decision.excerpt.quote.slice(0, 60) })}
              onClick={() => onUndo(decision.id)}
            >
              {t('undo')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
