import { useTranslations } from 'next-intl';
import type { RecodingTheme } from '@/components/recoding/recoding-theme';
import { flattenThemes } from '@/lib/core/coding/theme-tree';

/** The themes of a select, indented by depth; `live` leaves out those that can no longer be applied. */
export function ThemeOptions({ themes, live }: { themes: readonly RecodingTheme[]; live?: boolean }) {
  const t = useTranslations('recoding');
  return (
    <>
      <option value="">{t('choose')}</option>
      {flattenThemes(themes)
        .filter(({ theme }) => !live || !theme.archived)
        .map(({ theme: { id, name, archived }, depth }) => (
          <option key={id} value={id}>
            {'\u2003'.repeat(depth) + (archived ? t('archived', { name }) : name)}
          </option>
        ))}
    </>
  );
}
