import { useTranslations } from 'next-intl';
import type { CountedTheme } from '@/components/codebook/codebook-theme';

/** The words of a theme for those who only read. */
export function ThemeDetail({ theme }: { theme: CountedTheme }) {
  const t = useTranslations('themes');
  const rows = [
    [t('definition'), theme.definition, t('missing')],
    [t('whenToUse'), theme.whenToUse, t('missing')],
    [t('whenNotToUse'), theme.whenNotToUse, t('missing')],
    [t('example'), theme.example, t('missingExample')],
  ] as const;
  return (
    <dl className="flex flex-col gap-3">
      {rows.map(([label, text, missing]) => (
        <div key={label}>
          <dt className="font-medium">{label}</dt>
          <dd className="text-base whitespace-pre-wrap">
            {text || <span className="text-ink-2">{missing}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
