import { ArrowUpRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { LongQuote } from '@/components/excerpts/long-quote';
import { ColorDot } from '@/components/ui/color-dot';
import { hueClass } from '@/components/ui/hue';
import { joinClasses } from '@/components/ui/join-classes';
import { Pill } from '@/components/ui/pill';
import type { ListedExcerpt } from '@/lib/domain/excerpts/list-excerpts';

export interface ThemeMark {
  name: string;
  color: number;
}

interface ExcerptItemProps {
  slug: string;
  excerpt: ListedExcerpt;
  themes: Record<string, ThemeMark>;
  /** Before it: what chooses it. */
  children?: ReactNode;
}

/** An excerpt with its themes, and where it comes from. */
export function ExcerptItem({ slug, excerpt, themes, children }: ExcerptItemProps) {
  const t = useTranslations('excerpts');
  const { quote, wording, citation, memo } = excerpt;
  return (
    <li className="flex gap-3 py-3.5">
      {children}
      <div className="grid min-w-0 flex-1 grid-cols-1 gap-x-6 gap-y-2 lg:grid-cols-[minmax(0,46rem)_minmax(14rem,22rem)]">
        <figure className="flex min-w-0 flex-col gap-2">
          <LongQuote text={wording === 'VERBATIM' ? t('quoted', { quote }) : quote} />
          <figcaption className="flex flex-wrap items-center gap-1.5">
            {excerpt.codings.map(({ id, themeId }) => (
              <ThemeTag key={id} theme={themes[themeId]} />
            ))}
          </figcaption>
          {memo && (
            <p className="max-w-[70ch] rounded-md bg-sunken px-2.5 py-2 whitespace-pre-line text-ink-2">
              <span className="sr-only">{t('memo')} </span>
              {memo}
            </p>
          )}
        </figure>
        <Origin
          excerpt={excerpt}
          href={`/studies/${slug}/documents/${excerpt.documentId}?excerpt=${excerpt.id}`}
        >
          {citation}
        </Origin>
      </div>
    </li>
  );
}

function ThemeTag({ theme }: { theme: ThemeMark | undefined }) {
  if (!theme) return null;
  return (
    <span
      className={joinClasses(
        hueClass(theme.color),
        'inline-flex max-w-full items-center gap-1.5 rounded-sm border border-stripe bg-tint px-1.5 py-px',
      )}
    >
      <ColorDot color={theme.color} />
      <span className="truncate">{theme.name}</span>
    </span>
  );
}

function Origin({ excerpt, href, children }: { excerpt: ListedExcerpt; href: string; children: string }) {
  const t = useTranslations('excerpts');
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-ink-2 lg:flex-col lg:gap-x-0">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium text-ink">{children}</span>
        <span className="wrap-anywhere">{excerpt.documentTitle}</span>
        {excerpt.wording === 'NOTES' && <Pill tone="warn">{t('notes')}</Pill>}
      </p>
      {excerpt.caseLabels.length === 0 ? (
        <Pill tone="warn">{t('toBeAssigned')}</Pill>
      ) : (
        <p>{excerpt.caseLabels.join(' · ')}</p>
      )}
      <p className="text-ink-3">
        {excerpt.speaker && `${t('speaker', { speaker: excerpt.speaker })} · `}
        {t('codedBy', { name: excerpt.coderName })}
      </p>
      <Link href={href} className="inline-flex items-center gap-1 font-medium text-accent hover:underline">
        {t('toPlace')}
        <span className="sr-only"> {children}</span>
        <ArrowUpRight aria-hidden size={14} />
      </Link>
    </div>
  );
}
