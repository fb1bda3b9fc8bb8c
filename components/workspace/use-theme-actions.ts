import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { v7 as newId } from 'uuid';
import { codeExcerpt, codeRange, type CodingPlace } from '@/components/workspace/code-range';
import { newTheme } from '@/components/workspace/new-theme';
import { useAllowed } from '@/components/workspace/use-allowed';
import type { CodingActionsInput } from '@/components/workspace/use-coding-actions';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { CodingView, ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

/** Putting themes on what is selected or chosen, and taking them off. */
export function useThemeActions(input: CodingActionsInput) {
  const { desk, dispatch, excerpt, excerpts, themes, say, remember } = input;
  const t = useTranslations('workspace.said');
  const setting = useSetting();
  const allowed = useAllowed();
  const { session, themeName } = setting;

  const applyTo = (theme: ThemeView) => {
    const now = () => new Date().toISOString();
    const place: CodingPlace = { ...setting, coderId: setting.userId, newId, now };
    const coded = desk.selection
      ? codeRange(place, excerpts, desk.selection, theme.id)
      : excerpt && { excerptId: excerpt.id, operation: codeExcerpt(place, excerpt, theme.id) };
    if (!coded) {
      toast(t('nothingSelected'));
      return;
    }
    if (!desk.selection && excerpt && !allowed(excerpt)) return;
    if (coded.operation) session.perform(coded.operation);
    if (desk.selection) {
      getSelection()?.removeAllRanges();
      dispatch({ kind: 'pick', excerptId: coded.excerptId });
    }
    remember(theme.id);
    say(t(coded.operation ? 'coded' : 'alreadyCoded', { theme: themeName(theme) }));
  };

  return {
    apply: (themeId: string) => {
      const theme = themes.get(themeId);
      if (theme && setting.may.code) applyTo(theme);
    },
    createAndApply: (name: string) => {
      const theme = newTheme(newId(), name, [...themes.values()]);
      session.perform({ kind: 'createTheme', theme });
      applyTo(theme);
    },
    removeTheme: (from: ExcerptView, coding: CodingView) => {
      session.perform({ kind: 'removeCoding', excerpt: from, coding });
      const theme = themes.get(coding.themeId);
      say(t('removed', { theme: theme ? themeName(theme) : '' }));
    },
  };
}
