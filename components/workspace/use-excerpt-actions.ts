import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import type { OffsetRange } from '@/components/transcript/transcript-data';
import { trimRange, type Edge } from '@/components/transcript/word-stops';
import type { Operation } from '@/components/workspace/operation';
import { useAllowed } from '@/components/workspace/use-allowed';
import type { CodingActionsInput } from '@/components/workspace/use-coding-actions';
import { useSetting } from '@/components/workspace/workspace-setting';
import { firstWords } from '@/lib/core/text/first-words';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

/** Choosing, trimming and deleting excerpts. */
export function useExcerptActions(input: CodingActionsInput) {
  const { desk, dispatch, excerpt, walked, themes, transcript, say } = input;
  const t = useTranslations('workspace.said');
  const { session, text, paragraphs, themeName } = useSetting();
  const allowed = useAllowed();

  /** `focus`: the keys go on from there. */
  const pick = (one: ExcerptView, focus: boolean) => {
    dispatch({ kind: 'pick', excerptId: one.id, stay: true });
    transcript.current?.reveal(one, { focus });
    const names = one.codings.flatMap(({ themeId }) => themes.get(themeId) ?? []).map(themeName);
    say(t('excerptOf', { themes: names.join(', '), words: firstWords(one.quote, 12) }));
  };

  return {
    pick,
    step: (by: 1 | -1) => {
      const target = excerptBeside(walked, excerpt, transcript.current?.here() ?? 0, by);
      if (target) pick(target, true);
    },
    trim: (edge: Edge, direction: 'left' | 'right') => {
      const from = desk.selection ?? excerpt;
      if (!from || (!desk.selection && excerpt && !allowed(excerpt))) return;
      const range = trimRange({ text, paragraphs }, { start: from.start, end: from.end }, edge, direction);
      if (!range) {
        say(t('cannotTrim'));
        return;
      }
      if (desk.selection) dispatch({ kind: 'select', range });
      else if (excerpt) session.perform(trimOperation(excerpt, range, text));
      transcript.current?.reveal(edge === 'start' ? range : { start: range.end - 1, end: range.end });
      say(t('trimmed', { words: firstWords(text.slice(range.start, range.end), 12) }));
    },
    /** By its handles. */
    trimTo: (range: OffsetRange) => {
      if (!excerpt || !allowed(excerpt)) return;
      session.perform(trimOperation(excerpt, range, text));
      say(t('trimmed', { words: firstWords(text.slice(range.start, range.end), 12) }));
    },
    deleteExcerpt: (one: ExcerptView) => {
      if (!allowed(one)) return;
      session.perform({ kind: 'deleteExcerpt', excerpt: one });
      dispatch({ kind: 'pick', excerptId: null });
      const restore = () => session.perform({ kind: 'restoreExcerpt', excerpt: one });
      toast(t('deleted'), { action: { label: t('undoDelete'), onClick: restore } });
      transcript.current?.reveal(one, { focus: true });
    },
  };
}

function trimOperation(
  { id, versionId, start, end, quote }: ExcerptView,
  range: OffsetRange,
  text: string,
): Operation {
  const to = { ...range, quote: text.slice(range.start, range.end) };
  return { kind: 'trim', excerptId: id, versionId, from: { start, end, quote }, to };
}

/** The excerpt before or after the chosen one; without one, that before or after a place in the text. */
function excerptBeside(
  excerpts: readonly ExcerptView[],
  chosen: ExcerptView | null,
  offset: number,
  by: 1 | -1,
): ExcerptView | undefined {
  const index = chosen ? excerpts.findIndex(({ id }) => id === chosen.id) : -1;
  if (index !== -1) return excerpts[index + by];
  // a chosen one that is not among them has its place all the same
  const from = chosen?.start ?? offset;
  return by === 1
    ? excerpts.find(({ start }) => start >= from)
    : excerpts.findLast(({ start }) => start < from);
}
