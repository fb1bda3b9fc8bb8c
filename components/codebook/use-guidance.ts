import { useTranslations } from 'next-intl';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

/** What a theme means, when to use it and when not, in a few lines of plain text. */
export function useGuidance(): (theme: ThemeView) => string | undefined {
  const t = useTranslations('themes');
  return ({ definition, whenToUse, whenNotToUse }) => {
    const lines = [
      definition,
      whenToUse && `${t('whenToUse')}: ${whenToUse}`,
      whenNotToUse && `${t('whenNotToUse')}: ${whenNotToUse}`,
    ].filter(Boolean);
    return lines.length > 0 ? lines.join('\n') : undefined;
  };
}
