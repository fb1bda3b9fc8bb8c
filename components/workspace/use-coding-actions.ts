import { useTranslations } from 'next-intl';
import type { Dispatch } from 'react';
import { toast } from 'sonner';
import type { TranscriptHandle } from '@/components/transcript/transcript';
import type { Desk, DeskAction } from '@/components/workspace/desk';
import type { Travel } from '@/components/workspace/coding-history';
import { touchedIds } from '@/components/workspace/operation-request';
import { useExcerptActions } from '@/components/workspace/use-excerpt-actions';
import { useMarkActions } from '@/components/workspace/use-mark-actions';
import { useSeeingActions } from '@/components/workspace/use-seeing-actions';
import { useThemeActions } from '@/components/workspace/use-theme-actions';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

export interface CodingActionsInput {
  desk: Desk;
  dispatch: Dispatch<DeskAction>;
  /** The chosen one. */
  excerpt: ExcerptView | null;
  /** In the order of the text. */
  excerpts: readonly ExcerptView[];
  /** Those that are gone through, one after the other. */
  walked: readonly ExcerptView[];
  themes: ReadonlyMap<string, ThemeView>;
  transcript: { current: TranscriptHandle | null };
  say: (words: string) => void;
  remember: (themeId: string) => void;
}

/** What a person does to excerpts: shown at once, said, sent in turn. */
export function useCodingActions(input: CodingActionsInput) {
  const { dispatch, transcript, say } = input;
  const t = useTranslations('workspace.said');
  const { session } = useSetting();

  const travel = (step: Travel, done: string, nothing: string) => {
    if (step.kind !== 'done') {
      const words = step.kind === 'nothing' ? nothing : t('notTakenBack');
      toast(words);
      say(words);
      return;
    }
    const ids = touchedIds(step.operation);
    const { excerpts } = session.getSnapshot();
    const touched = ids.flatMap((id) => excerpts.get(id) ?? [])[0];
    dispatch({ kind: 'pick', excerptId: touched?.id ?? null, stay: true });
    if (touched) transcript.current?.reveal(touched);
    say(done);
  };

  return {
    ...useThemeActions(input),
    ...useExcerptActions(input),
    ...useMarkActions(input),
    ...useSeeingActions(input),
    undo: () => travel(session.undo(), t('undone'), t('nothingToUndo')),
    redo: () => travel(session.redo(), t('redone'), t('nothingToRedo')),
  };
}

export type CodingActions = ReturnType<typeof useCodingActions>;
