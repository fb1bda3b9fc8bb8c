import { useTranslations } from 'next-intl';
import { MarkedWords } from '@/components/versions/marked-words';
import type { ParagraphChange } from '@/lib/core/text/readable-changes';

/** What changed between two versions, paragraph by paragraph; what did not is folded. */
export function VersionChanges({ changes }: { changes: readonly ParagraphChange[] }) {
  const t = useTranslations('versions');
  if (changes.every(({ kind }) => kind === 'same'))
    return <p className="text-ink-2">{t('nothingChanged')}</p>;
  return (
    <ol className="flex flex-col gap-1.5">
      {changes.map((change, i) =>
        change.kind === 'same' ? (
          <li key={i} className="flex items-center gap-3 py-1 text-xs text-ink-2">
            <span aria-hidden className="h-px flex-1 bg-line" />
            {t('unchanged', { count: change.count })}
            <span aria-hidden className="h-px flex-1 bg-line" />
          </li>
        ) : (
          <li key={i} className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3">
            <span className="pt-0.5 text-right text-xs text-ink-3 tabular-nums">
              {change.ordinal === null
                ? t('formerParagraph', { number: change.formerOrdinal + 1 })
                : t('paragraph', { number: change.ordinal + 1 })}
            </span>
            <p className="font-serif text-[1.02rem] leading-relaxed wrap-anywhere whitespace-pre-line">
              {change.kind !== 'changed' && <span className="sr-only">{t(`whole.${change.kind}`)} </span>}
              <MarkedWords parts={change.parts} />
            </p>
          </li>
        ),
      )}
    </ol>
  );
}
