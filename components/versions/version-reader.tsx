import { useTranslations } from 'next-intl';
import { splitParagraphs } from '@/lib/core/text/paragraphs';

/** A version's text, to be read. */
export function VersionReader({ text }: { text: string }) {
  const t = useTranslations('versions');
  return (
    <div
      role="region"
      aria-label={t('text')}
      className="flex max-w-[66ch] flex-col gap-3 font-serif text-[1.03rem] leading-[1.62]"
    >
      {splitParagraphs(text).map(({ ordinal, block }) => (
        <p
          key={ordinal}
          className="wrap-anywhere whitespace-pre-line [contain-intrinsic-size:auto_4rem] [content-visibility:auto]"
        >
          {block.trim()}
        </p>
      ))}
    </div>
  );
}
