import { useTranslations } from 'next-intl';
import type { CodebookContext } from '@/components/codebook/codebook-theme';
import { useTextLabels } from '@/components/codebook/text-differences';
import { ColorDot } from '@/components/ui/color-dot';
import { Pill } from '@/components/ui/pill';
import { themeName } from '@/lib/core/coding/theme-name';
import type { FrozenThemeView } from '@/lib/domain/codebook-versions/get-codebook-version';

interface FrozenThemeProps {
  context: Pick<CodebookContext, 'language' | 'locale'>;
  theme: FrozenThemeView;
  /** 0 for a root. */
  depth: number;
}

/** A theme as a frozen codebook has it. */
export function FrozenTheme({ context, theme, depth }: FrozenThemeProps) {
  const t = useTranslations('codebook.versions');
  const labels = useTextLabels(context.language);
  const texts = (['definition', 'whenToUse', 'whenNotToUse', 'example'] as const).filter(
    (text) => theme[text] !== '',
  );
  return (
    <li className="py-3" style={{ paddingLeft: `${depth * 1.4}rem` }}>
      <h2 className="flex flex-wrap items-center gap-2 font-semibold">
        <ColorDot color={theme.color} />
        {themeName(theme, context.locale, context.language)}
        {theme.archivedAt !== null && <Pill>{t('archived')}</Pill>}
        <span className="font-normal text-ink-2">{t('excerpts', { count: theme.excerpts })}</span>
      </h2>
      {texts.length > 0 && (
        <dl className="flex flex-col gap-1 pt-1">
          {texts.map((text) => (
            <div key={text}>
              <dt className="text-xs font-medium text-ink-2">{labels[text]}</dt>
              <dd className="whitespace-pre-wrap">{theme[text]}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
