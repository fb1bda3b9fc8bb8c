import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { v7 as newId } from 'uuid';
import { codeExcerpt, codeRange, type CodingPlace } from '@/components/workspace/code-range';
import { standingOrNew } from '@/components/workspace/new-theme';
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

  /** `named`: onto this one, whatever is selected or chosen. */
  const applyTo = (theme: ThemeView, named: ExcerptView | null = null) => {
    const now = () => new Date().toISOString();
    const place: CodingPlace = { ...setting, coderId: setting.userId, newId, now };
    const selection = named ? null : desk.selection;
    const target = named ?? excerpt;
    const coded = selection
      ? codeRange(place, excerpts, selection, theme.id)
      : target && { excerptId: target.id, operation: codeExcerpt(place, target, theme.id) };
    if (!coded) {
      toast(t('nothingSelected'));
      return;
    }
    if (!selection && target && !allowed(target)) return;
    if (coded.operation) session.perform(coded.operation);
    if (selection) {
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
    applyTo: (target: ExcerptView, themeId: string) => {
      const theme = themes.get(themeId);
      if (theme && setting.may.code) applyTo(theme, target);
    },
    createAndApply: (name: string, parentId: string | null) => {
      const { theme, isNew } = standingOrNew({ id: newId(), name, parentId }, [...themes.values()]);
      if (isNew) session.perform({ kind: 'createTheme', theme });
      applyTo(theme);
    },
    removeTheme: (from: ExcerptView, coding: CodingView) => {
      session.perform({ kind: 'removeCoding', excerpt: from, coding });
      const theme = themes.get(coding.themeId);
      say(t('removed', { theme: theme ? themeName(theme) : '' }));
    },
  };
}
