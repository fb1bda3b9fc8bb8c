import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CountedTheme } from '@/components/codebook/codebook-theme';
import { QuoteCard } from '@/components/quotes/quote-card';
import type { MergePreview, PreviewedExcerpt } from '@/lib/flows/preview-merge';

export type ThemeNames = Pick<CountedTheme, 'name' | 'translatedName'>;

interface MergeEffectsProps {
  slug: string;
  from: CountedTheme;
  into: CountedTheme;
  preview: MergePreview;
  nameOf: (theme: ThemeNames) => string;
}

/** What a merge does, before it is done. */
export function MergeEffects({ slug, from, into, preview, nameOf }: MergeEffectsProps) {
  const t = useTranslations('themes.merge');
  const { moving, doubled, overlapping, children } = preview;
  const names = { from: nameOf(from), into: nameOf(into) };
  return (
    <section aria-live="polite" className="flex flex-col gap-4">
      <ul className="flex flex-col gap-1.5">
        <Effect>{t('moving', { count: moving, ...names })}</Effect>
        {doubled > 0 && <Effect>{t('doubled', { count: doubled, ...names })}</Effect>}
        {overlapping > 0 && <Effect>{t('overlapping', { count: overlapping, ...names })}</Effect>}
        {children.length > 0 && (
          <Effect>
            {t('children', {
              count: children.length,
              names: children.map(nameOf).join(', '),
              ...names,
            })}
          </Effect>
        )}
        <Effect>{t('archived', names)}</Effect>
      </ul>
      <WordsSideBySide from={from} into={into} names={names} />
      {doubled > 0 && (
        <Examples title={t('doublesTitle', names)} shown={preview.doubles.length} of={doubled}>
          {preview.doubles.map((excerpt) => (
            <Quote key={excerpt.id} slug={slug} excerpt={excerpt} />
          ))}
        </Examples>
      )}
      {overlapping > 0 && (
        <Examples title={t('overlapsTitle')} shown={preview.overlaps.length} of={overlapping}>
          {preview.overlaps.map(({ moving: one, staying }) => (
            <div key={one.id} className="grid gap-3 md:grid-cols-2">
              <Quote slug={slug} excerpt={one} label={names.from} />
              <Quote slug={slug} excerpt={staying} label={names.into} />
            </div>
          ))}
        </Examples>
      )}
    </section>
  );
}

function Effect({ children }: { children: ReactNode }) {
  return <li className="ml-4 list-disc">{children}</li>;
}

interface ExamplesProps {
  title: string;
  shown: number;
  of: number;
  children: ReactNode;
}

function Examples({ title, shown, of, children }: ExamplesProps) {
  const t = useTranslations('themes.merge');
  return (
    <details open className="rounded-md border border-line px-3 py-2">
      <summary className="cursor-pointer font-medium">{title}</summary>
      <div className="flex flex-col gap-3 pt-3">
        {children}
        {shown < of && <p className="text-ink-2">{t('others', { count: of - shown })}</p>}
      </div>
    </details>
  );
}

function Quote({ slug, excerpt, label }: { slug: string; excerpt: PreviewedExcerpt; label?: string }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      {label && <p className="text-xs font-medium text-ink-2">{label}</p>}
      <QuoteCard slug={slug} excerpt={excerpt} />
      <p className="pl-4 text-xs text-ink-2">{excerpt.coder}</p>
    </div>
  );
}

interface WordsProps extends Pick<MergeEffectsProps, 'from' | 'into'> {
  names: { from: string; into: string };
}

/** The words of both: one stays in use, the other stays with the archived theme. */
function WordsSideBySide({ from, into, names }: WordsProps) {
  const t = useTranslations('themes.merge');
  const words = useTranslations('themes');
  const fields = (['definition', 'whenToUse', 'whenNotToUse', 'example'] as const).filter(
    (field) => from[field] || into[field],
  );
  if (fields.length === 0) return null;
  return (
    <table className="w-full table-fixed border-separate border-spacing-x-3 border-spacing-y-1 text-left">
      <caption className="sr-only">{t('words')}</caption>
      <thead>
        <tr>
          <th scope="col" className="w-28" />
          <th scope="col" className="pb-1 font-medium">
            {t('wordsKept', { name: names.into })}
          </th>
          <th scope="col" className="pb-1 font-medium text-ink-2">
            {t('wordsArchived', { name: names.from })}
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row" className="py-1 align-top font-normal text-ink-2">
              {words(field)}
            </th>
            <td className="rounded-md bg-sunken p-2 align-top whitespace-pre-wrap">{into[field] || '—'}</td>
            <td className="rounded-md bg-sunken p-2 align-top whitespace-pre-wrap text-ink-2">
              {from[field] || '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
