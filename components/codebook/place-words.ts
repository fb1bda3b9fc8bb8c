import { useTranslations } from 'next-intl';
import type { CountedTheme } from '@/components/codebook/codebook-theme';
import { childrenInOrder, type ThemePlace } from '@/lib/core/coding/theme-moves';

type Named = Pick<CountedTheme, 'id' | 'parentId' | 'position' | 'name' | 'archivedAt'>;

/** Where themes stand, in words. */
export function usePlaceWords() {
  const t = useTranslations('themes');

  function nameOf(themes: readonly Named[], id: string): string {
    return themes.find((theme) => theme.id === id)?.name ?? '';
  }

  /** For whoever hears where a theme went. */
  function whereIs(themes: readonly Named[], id: string): string {
    const theme = themes.find((each) => each.id === id);
    if (!theme) return '';
    const siblings = childrenInOrder(themes, theme.parentId).filter(({ archivedAt }) => archivedAt === null);
    const values = { name: theme.name, place: siblings.indexOf(theme) + 1, total: siblings.length };
    if (theme.parentId === null) return t('movedRoot', values);
    return t('movedUnder', { ...values, parent: nameOf(themes, theme.parentId) });
  }

  function placeWords(themes: readonly Named[], { parentId, after }: ThemePlace): string {
    const parent = parentId === null ? t('firstLevel') : t('under', { name: nameOf(themes, parentId) });
    return after === null
      ? t('placeFirst', { parent })
      : t('placeAfter', { parent, name: nameOf(themes, after) });
  }

  return { nameOf, whereIs, placeWords };
}
