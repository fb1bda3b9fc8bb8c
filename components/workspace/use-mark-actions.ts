import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { v7 as newId } from 'uuid';
import type { CodingPlace } from '@/components/workspace/code-range';
import { standingOrNew } from '@/components/workspace/new-theme';
import {
  joinOperation,
  neighboursOf,
  splitOperation,
  splitPlace,
} from '@/components/workspace/pair-operations';
import { useAllowed } from '@/components/workspace/use-allowed';
import type { CodingActionsInput } from '@/components/workspace/use-coding-actions';
import { useSetting } from '@/components/workspace/workspace-setting';
import { firstWords } from '@/lib/core/text/first-words';
import type { CodingView, ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

/** What is done to an excerpt that stands: another theme, a weight, the key mark, two made of one and one of two. */
export function useMarkActions(input: CodingActionsInput) {
  return { ...useCodingChanges(input), ...usePairActions(input) };
}

function useCodingChanges({ desk, dispatch, excerpt, themes, say, remember }: CodingActionsInput) {
  const t = useTranslations('workspace.said');
  const { session, themeName } = useSetting();
  const allowed = useAllowed();

  const recodeTo = (theme: ThemeView) => {
    const coding = excerpt?.codings.find(({ id }) => id === desk.codingId);
    if (!excerpt || !coding || !allowed(excerpt)) return;
    const isThere = excerpt.codings.some(({ themeId }) => themeId === theme.id);
    if (isThere) {
      const words = t('alreadyCoded', { theme: themeName(theme) });
      toast(words);
      say(words);
      return;
    }
    const change = { excerptId: excerpt.id, codingId: coding.id, from: coding.themeId, to: theme.id };
    session.perform({ kind: 'setTheme', ...change });
    remember(theme.id);
    say(t('recoded', { theme: themeName(theme) }));
  };

  return {
    recode: (themeId: string) => {
      const theme = themes.get(themeId);
      if (theme) recodeTo(theme);
    },
    createAndRecode: (name: string, parentId: string | null) => {
      const { theme, isNew } = standingOrNew({ id: newId(), name, parentId }, [...themes.values()]);
      if (isNew) session.perform({ kind: 'createTheme', theme });
      recodeTo(theme);
    },
    /** Asks for the theme of the only coding; false when there are several, or none. */
    recodeOnly: (one: ExcerptView): boolean => {
      const [coding, ...others] = one.codings;
      if (!coding || others.length > 0) return false;
      if (allowed(one)) dispatch({ kind: 'recode', codingId: coding.id });
      return true;
    },
    setWeight: (one: ExcerptView, coding: CodingView, to: number | null) => {
      if (coding.weight === to || !allowed(one)) return;
      const change = { excerptId: one.id, codingId: coding.id, from: coding.weight, to };
      session.perform({ kind: 'setWeight', ...change });
      say(to === null ? t('weightOff') : t('weightSet', { weight: to }));
    },
    toggleKey: (one: ExcerptView) => {
      if (!allowed(one)) return;
      session.perform({ kind: 'setKey', excerptId: one.id, from: one.isKey, to: !one.isKey });
      say(t(one.isKey ? 'keyOff' : 'keyOn'));
    },
  };
}

function usePairActions({ desk, dispatch, excerpt, excerpts, transcript, say }: CodingActionsInput) {
  const t = useTranslations('workspace.said');
  const setting = useSetting();
  const { session, text, paragraphs, userId } = setting;
  const allowed = useAllowed();

  const refuse = (words: string) => {
    toast(words);
    say(words);
  };

  const splitAt = (one: ExcerptView, at: number | null) => {
    if (!allowed(one)) return;
    const place: CodingPlace = {
      ...setting,
      coderId: one.coderId,
      newId,
      now: () => new Date().toISOString(),
    };
    const operation = at === null ? null : splitOperation(place, one, at);
    if (!operation || one.state === 'CHANGED' || one.state === 'LOST') refuse(t('cannotSplit'));
    else if (one.codings.length === 0) refuse(t('splitNeedsTheme'));
    else if (operation.kind === 'split') {
      session.perform(operation);
      getSelection()?.removeAllRanges();
      dispatch({ kind: 'pick', excerptId: operation.other.id, stay: true });
      say(t('split', { words: firstWords(operation.other.quote, 12) }));
    }
  };

  const join = (one: ExcerptView, other: ExcerptView) => {
    if (!allowed(one)) return;
    session.perform(joinOperation(one, other, newId, text));
    transcript.current?.reveal(one);
    say(t('joined', { words: firstWords(one.quote, 12) }));
  };

  return {
    /** The chosen excerpt before the word at the caret; the one around a selection, at its beginning or its end. */
    split: () => {
      const { selection } = desk;
      if (!selection) {
        const caret = transcript.current?.caret() ?? null;
        if (excerpt)
          splitAt(excerpt, caret === null ? null : splitPlace({ text, paragraphs }, excerpt, caret));
        return;
      }
      const around = excerpts.find(
        ({ coderId, start, end, state }) =>
          coderId === userId && state !== 'LOST' && start <= selection.start && selection.end <= end,
      );
      if (!around) refuse(t('cannotSplit'));
      else splitAt(around, selection.start > around.start ? selection.start : selection.end);
    },
    join,
    /** Joins with the only one beside it. */
    joinOnly: (one: ExcerptView): 'joined' | 'none' | 'several' => {
      const [other, ...more] = neighboursOf(excerpts, one, { text, paragraphs });
      if (more.length > 0) return 'several';
      if (other) join(one, other);
      else refuse(t('nothingToJoin'));
      return other ? 'joined' : 'none';
    },
  };
}
