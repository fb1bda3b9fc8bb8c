import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ListedExcerpt } from '@/lib/domain/excerpts/list-excerpts';

export type QuotedExcerpt = Pick<
  ListedExcerpt,
  'id' | 'documentId' | 'quote' | 'wording' | 'citation' | 'speaker'
>;

/** An excerpt as it is cited. Notes are not testimony: they stand without quotation marks, and it is said. */
export function QuoteCard({ slug, excerpt }: { slug: string; excerpt: QuotedExcerpt }) {
  const t = useTranslations('matrix.quotes');
  const isVerbatim = excerpt.wording === 'VERBATIM';
  return (
    <figure className="border-l-3 border-accent pl-3">
      <blockquote className="font-serif text-lg leading-snug whitespace-pre-line">
        {isVerbatim ? `«${excerpt.quote}»` : excerpt.quote}
      </blockquote>
      <figcaption className="flex flex-wrap items-center gap-x-2 gap-y-1 pt-1 text-xs text-ink-2">
        <Link
          href={`/studies/${slug}/documents/${excerpt.documentId}?excerpt=${excerpt.id}`}
          aria-label={t('open', { citation: excerpt.citation })}
          className="rounded-sm bg-accent-soft px-1.5 py-px font-medium text-accent hover:underline"
        >
          {excerpt.citation}
        </Link>
        {!isVerbatim && <span className="italic">{t('notes')}</span>}
        {excerpt.speaker && <span>{excerpt.speaker}</span>}
      </figcaption>
    </figure>
  );
}
