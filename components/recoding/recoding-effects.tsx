import { useTranslations } from 'next-intl';
import { QuoteCard } from '@/components/quotes/quote-card';
import { Pill } from '@/components/ui/pill';
import type { RecodingPreview } from '@/lib/flows/preview-recoding';

interface RecodingEffectsProps {
  slug: string;
  action: 'replace' | 'give' | 'take';
  preview: RecodingPreview;
  names: { from: string; into: string };
}

const EFFECTS = ['moved', 'doubled', 'removed', 'emptied', 'added', 'ofOthers', 'others'] as const;

/** What a bulk change does, before it is done. */
export function RecodingEffects({ slug, action, preview, names }: RecodingEffectsProps) {
  const t = useTranslations('recoding');
  const { unchanged, examples, byJob } = preview;
  return (
    <section aria-live="polite" className="flex flex-col gap-4">
      <ul className="flex flex-col gap-1.5">
        {EFFECTS.filter((effect) => preview[effect] > 0).map((effect) => (
          <li key={effect} className="ml-4 list-disc">
            {t(effect, { count: preview[effect], ...names })}
          </li>
        ))}
        {unchanged > 0 && (
          <li className="ml-4 list-disc text-ink-2">
            {t(action === 'give' ? 'unchangedGive' : 'unchanged', { count: unchanged, ...names })}
          </li>
        )}
      </ul>
      {byJob && <p className="text-ink-2">{t('byJob')}</p>}
      {examples.length > 0 && (
        <details open className="rounded-md border border-line px-3 py-2">
          <summary className="cursor-pointer font-medium">{t('examples')}</summary>
          <ul className="flex flex-col gap-3 pt-3">
            {examples.map(({ kind, excerpt }) => (
              <li key={excerpt.id} className="flex flex-col items-start gap-1">
                <Pill tone={kind === 'others' ? 'warn' : 'neutral'}>{t(`example.${kind}`)}</Pill>
                <QuoteCard slug={slug} excerpt={excerpt} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
