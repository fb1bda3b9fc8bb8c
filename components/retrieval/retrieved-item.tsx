import { ArrowUpRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { LongQuote } from '@/components/excerpts/long-quote';
import { ExcerptContextView } from '@/components/retrieval/excerpt-context';
import { useRetrieval } from '@/components/retrieval/retrieval-setting';
import { RetrievedThemes } from '@/components/retrieval/retrieved-themes';
import type { Recoding } from '@/components/retrieval/use-recoding';
import { Pill } from '@/components/ui/pill';
import type { RetrievedExcerpt } from '@/lib/domain/retrieval/list-retrieved';

interface RetrievedItemProps {
  excerpt: RetrievedExcerpt;
  recoding: Recoding;
  /** Before it: what chooses it. */
  children?: ReactNode;
}

/** An excerpt that was found: its words, what stands around them, its themes, and where it comes from. */
export function RetrievedItem({ excerpt, recoding, children }: RetrievedItemProps) {
  const t = useTranslations('retrieval');
  const words = useTranslations('excerpts');
  const { slug } = useRetrieval();
  const { quote, wording, citation, consent, codings } = excerpt;
  return (
    <li className="flex gap-3 py-3.5">
      {children}
      <div className="grid min-w-0 flex-1 grid-cols-1 gap-x-6 gap-y-2 lg:grid-cols-[minmax(0,46rem)_minmax(14rem,22rem)]">
        <figure className="flex min-w-0 flex-col gap-2">
          <LongQuote text={wording === 'VERBATIM' ? words('quoted', { quote }) : quote} />
          <figcaption>
            <RetrievedThemes excerpt={excerpt} recoding={recoding} />
          </figcaption>
          {codings.length === 0 && <p className="text-ink-2">{t('recode.gone')}</p>}
          {excerpt.memo && (
            <p className="max-w-[70ch] rounded-md bg-sunken px-2.5 py-2 whitespace-pre-line text-ink-2">
              <span className="sr-only">{words('memo')} </span>
              {excerpt.memo}
            </p>
          )}
          <ExcerptContextView excerptId={excerpt.id} citation={citation} />
        </figure>
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-ink-2 lg:flex-col lg:gap-x-0">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-medium text-ink">{citation}</span>
            <span className="wrap-anywhere">{excerpt.documentTitle}</span>
            {wording === 'NOTES' && <Pill tone="warn">{words('notes')}</Pill>}
            {consent !== 'VERBATIM' && (
              <span title={t('item.consentHint')}>
                <Pill tone="warn">{t(`item.consent.${consent}`)}</Pill>
              </span>
            )}
          </p>
          {excerpt.caseLabels.length === 0 ? (
            <Pill tone="warn">{words('toBeAssigned')}</Pill>
          ) : (
            <p>{excerpt.caseLabels.join(' · ')}</p>
          )}
          <p>
            {excerpt.speaker && `${words('speaker', { speaker: excerpt.speaker })} · `}
            {words('codedBy', { name: excerpt.coderName })}
          </p>
          <Link
            href={`/studies/${slug}/documents/${excerpt.documentId}?excerpt=${excerpt.id}`}
            className="inline-flex items-center gap-1 font-medium text-accent hover:underline"
          >
            {words('toPlace')}
            <span className="sr-only"> {citation}</span>
            <ArrowUpRight aria-hidden size={14} />
          </Link>
        </div>
      </div>
    </li>
  );
}
