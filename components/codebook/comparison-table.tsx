import { useTranslations } from 'next-intl';
import type { CodebookContext } from '@/components/codebook/codebook-theme';
import { useColorName } from '@/components/codebook/color-field';
import { TextDifferences } from '@/components/codebook/text-differences';
import { ColorDot } from '@/components/ui/color-dot';
import { Pill } from '@/components/ui/pill';
import type { ThemeComparison } from '@/lib/core/codebook/compare-codebooks';
import { themeName } from '@/lib/core/coding/theme-name';

interface ComparisonTableProps {
  context: Pick<CodebookContext, 'language' | 'locale'>;
  themes: readonly ThemeComparison[];
}

const TONE = {
  added: 'good',
  gone: 'bad',
  merged: 'bad',
  renamed: 'accent',
  moved: 'accent',
  redefined: 'warn',
  recoloured: 'neutral',
} as const;

/** Themes that changed from one codebook to the other, in a table: what changed, and how many excerpts then and now. */
export function ComparisonTable({ context, themes }: ComparisonTableProps) {
  const t = useTranslations('codebook.compare');
  return (
    <table className="w-full border-separate border-spacing-0 text-left">
      <caption className="sr-only">{t('tableLabel')}</caption>
      <thead>
        <tr>
          {[t('theme'), t('changes'), t('excerpts')].map((title) => (
            <th key={title} scope="col" className="border-b border-line px-2 py-1.5 font-medium text-ink-2">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {themes.map((theme) => (
          <ComparisonRow key={theme.id} context={context} theme={theme} />
        ))}
      </tbody>
    </table>
  );
}

function ComparisonRow({
  context,
  theme,
}: {
  context: ComparisonTableProps['context'];
  theme: ThemeComparison;
}) {
  const t = useTranslations('codebook.compare');
  const { former, now, kinds } = theme;
  const shown = now ?? former;
  if (!shown) return null;
  const counts = { from: `${former?.excerpts ?? '—'}`, to: `${now?.excerpts ?? '—'}` };
  return (
    <tr className="align-top">
      <th scope="row" className="w-1/4 border-b border-line px-2 py-2.5 font-medium">
        <span className="flex items-start gap-2">
          <ColorDot color={shown.color} />
          <span>
            {themeName(shown, context.locale, context.language)}
            {shown.above.length > 0 && (
              <span className="block text-xs font-normal text-ink-3">{shown.above.join(' › ')}</span>
            )}
          </span>
        </span>
      </th>
      <td className="border-b border-line px-2 py-2.5">
        <div className="flex max-w-[75ch] flex-col gap-2">
          <p className="flex flex-wrap gap-1.5">
            {kinds.map((kind) => (
              <Pill key={kind} tone={TONE[kind]}>
                {t(`kinds.${kind}`)}
              </Pill>
            ))}
          </p>
          <Told theme={theme} />
          {former && now && <TextDifferences context={context} former={former} now={now} />}
        </div>
      </td>
      <td className="border-b border-line px-2 py-2.5 whitespace-nowrap tabular-nums">
        {t('excerptsThenNow', counts)}
      </td>
    </tr>
  );
}

/** What is no matter of words. */
function Told({ theme: { former, now, kinds, mergedInto } }: { theme: ThemeComparison }) {
  const t = useTranslations('codebook.compare');
  const colorName = useColorName();
  const place = (above: readonly string[]) =>
    above.length === 0 ? t('root') : t('under', { path: above.join(' › ') });
  return (
    <>
      {mergedInto && <p>{t('mergedInto', { name: mergedInto.at(-1) ?? '' })}</p>}
      {former && now && kinds.includes('moved') && (
        <p>{t('movedFrom', { from: place(former.above), to: place(now.above) })}</p>
      )}
      {former && now && kinds.includes('recoloured') && (
        <p>{t('recolouredFrom', { from: colorName(former.color), to: colorName(now.color) })}</p>
      )}
    </>
  );
}
