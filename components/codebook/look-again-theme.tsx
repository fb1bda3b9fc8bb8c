import { useTranslations } from 'next-intl';
import Link from 'next/link';
import {
  MEANING_FIELDS,
  type CodebookContext,
  type CountedTheme,
} from '@/components/codebook/codebook-theme';
import { TextDifferences, useTextLabels } from '@/components/codebook/text-differences';
import { ColorDot } from '@/components/ui/color-dot';
import { themeName } from '@/lib/core/coding/theme-name';
import type { LookAgainPage } from '@/lib/domain/look-again/list-look-again';

interface LookAgainThemeProps {
  context: CodebookContext;
  theme: CountedTheme | undefined;
  /** What it said when the codings were made. */
  former: LookAgainPage['themes'][number]['former'];
}

/** A theme whose words changed: what it says now, and what is new in it. */
export function LookAgainTheme({ context, theme, former }: LookAgainThemeProps) {
  const t = useTranslations('codebook.lookAgain');
  const labels = useTextLabels(context.language);
  if (!theme) return null;
  return (
    <div className="flex flex-col gap-2 rounded-md bg-sunken px-3 py-2.5">
      <h2 className="flex items-center gap-2 text-lg font-semibold">
        <ColorDot color={theme.color} />
        <Link
          href={`/studies/${context.slug}/themes?theme=${theme.id}`}
          className="underline-offset-2 hover:underline"
        >
          {themeName(theme, context.locale, context.language)}
        </Link>
      </h2>
      {former && (
        <div>
          <h3 className="font-medium">{t('changed')}</h3>
          <TextDifferences context={context} former={{ ...theme, ...former }} now={theme} />
        </div>
      )}
      <details open={former === null}>
        <summary className="cursor-pointer font-medium">{t('words')}</summary>
        <dl className="flex flex-col gap-1.5 pt-2">
          {MEANING_FIELDS.filter((field) => theme[field] !== '').map((field) => (
            <div key={field}>
              <dt className="text-xs font-medium text-ink-2">{labels[field]}</dt>
              <dd className="whitespace-pre-wrap">{theme[field]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
