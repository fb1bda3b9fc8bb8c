import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import type { CodingActionsInput } from '@/components/workspace/use-coding-actions';
import { wholeRange, type WholeUnit } from '@/components/workspace/whole-range';
import { useSetting } from '@/components/workspace/workspace-setting';

/** Taking paragraphs and turns whole, and looking at one theme alone. */
export function useSeeingActions(input: CodingActionsInput) {
  const { desk, dispatch, excerpt, themes, transcript, say } = input;
  const t = useTranslations('workspace.said');
  const { text, paragraphs, may, themeName } = useSetting();

  return {
    /** Selects what is touched by the selection or the excerpt, else what the keys are in, and asks for a theme. */
    takeWhole: (unit: WholeUnit) => {
      if (!may.code) return;
      const here = transcript.current?.here() ?? 0;
      const touched = desk.selection ??
        (excerpt?.state === 'LOST' ? null : excerpt) ?? { start: here, end: here };
      const range = wholeRange(text, paragraphs, touched, unit);
      if (!range) return;
      dispatch({ kind: 'select', range });
      transcript.current?.reveal(
        { start: range.start, end: Math.min(range.end, range.start + 1) },
        { focus: true },
      );
      dispatch({ kind: 'dialog', dialog: 'picker' });
    },
    /** The chosen theme, else the excerpt's first one; what is looked at already is left. */
    focusTheme: () => {
      const themeId = desk.focusId === null ? (desk.themeId ?? excerpt?.codings[0]?.themeId ?? null) : null;
      if (themeId === null && desk.focusId === null) {
        toast(t('nothingToFocus'));
        return;
      }
      dispatch({ kind: 'focus', themeId });
      const theme = themes.get(themeId ?? '');
      say(theme ? t('focused', { theme: themeName(theme) }) : t('focusLeft'));
    },
  };
}
