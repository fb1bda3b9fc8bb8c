import { useTranslations } from 'next-intl';
import type { Dispatch } from 'react';
import { toast } from 'sonner';
import { v7 as newId } from 'uuid';
import type { TranscriptHandle } from '@/components/transcript/transcript';
import type { OffsetRange } from '@/components/transcript/transcript-data';
import { trimRange, type Edge } from '@/components/transcript/word-stops';
import { codeExcerpt, codeRange, type CodingPlace } from '@/components/workspace/code-range';
import type { Desk, DeskAction } from '@/components/workspace/desk';
import type { Operation } from '@/components/workspace/operation';
import { excerptIdOf } from '@/components/workspace/operation-request';
import { mayChange, useSetting } from '@/components/workspace/workspace-setting';
import { firstWords } from '@/lib/core/text/first-words';
import type { CodingView, ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface CodingActionsInput {
  desk: Desk;
  dispatch: Dispatch<DeskAction>;
  /** The chosen one. */
  excerpt: ExcerptView | null;
  /** In the order of the text. */
  excerpts: readonly ExcerptView[];
  themes: ReadonlyMap<string, ThemeView>;
  transcript: { current: TranscriptHandle | null };
  say: (words: string) => void;
  remember: (themeId: string) => void;
}

/** What a person does to excerpts: shown at once, said, sent in turn. */
export function useCodingActions(input: CodingActionsInput) {
  const { desk, dispatch, excerpt, excerpts, themes, transcript, say, remember } = input;
  const t = useTranslations('workspace.said');
  const setting = useSetting();
  const { session, text, paragraphs, themeName, coderName } = setting;
  const place: CodingPlace = {
    ...setting,
    coderId: setting.userId,
    newId,
    now: () => new Date().toISOString(),
  };

  /** Whether the excerpt may be changed; says so when not. */
  const allowed = (one: ExcerptView) => {
    if (mayChange(setting, one)) return true;
    toast(t('notYours', { name: coderName(one.coderId) }));
    return false;
  };

  const applyTo = (theme: ThemeView) => {
    if (!desk.selection && !excerpt) {
      toast(t('nothingSelected'));
      return;
    }
    if (!desk.selection && excerpt && !allowed(excerpt)) return;
    const { excerptId, operation } = desk.selection
      ? codeRange(place, excerpts, desk.selection, theme.id)
      : { excerptId: excerpt?.id ?? '', operation: excerpt && codeExcerpt(place, excerpt, theme.id) };
    if (operation) session.perform(operation);
    if (desk.selection) {
      getSelection()?.removeAllRanges();
      dispatch({ kind: 'pick', excerptId });
    }
    remember(theme.id);
    say(t(operation ? 'coded' : 'alreadyCoded', { theme: themeName(theme) }));
  };

  const apply = (themeId: string) => {
    const theme = themes.get(themeId);
    if (theme && setting.may.code) applyTo(theme);
  };

  const createAndApply = (name: string) => {
    const theme = newTheme(name, [...themes.values()]);
    session.perform({ kind: 'createTheme', theme });
    applyTo(theme);
  };

  const removeTheme = (from: ExcerptView, coding: CodingView) => {
    session.perform({ kind: 'removeCoding', excerpt: from, coding });
    const theme = themes.get(coding.themeId);
    say(t('removed', { theme: theme ? themeName(theme) : '' }));
  };

  const deleteExcerpt = (one: ExcerptView) => {
    if (!allowed(one)) return;
    session.perform({ kind: 'deleteExcerpt', excerpt: one });
    dispatch({ kind: 'pick', excerptId: null });
    const restore = () => session.perform({ kind: 'restoreExcerpt', excerpt: one });
    toast(t('deleted'), { action: { label: t('undoDelete'), onClick: restore } });
    transcript.current?.reveal(one, { focus: true });
  };

  const trim = (edge: Edge, direction: 'left' | 'right') => {
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
  };

  const pick = (one: ExcerptView) => {
    dispatch({ kind: 'pick', excerptId: one.id, stay: true });
    transcript.current?.reveal(one, { focus: true });
    const names = one.codings.flatMap(({ themeId }) => themes.get(themeId) ?? []).map(themeName);
    say(t('excerptOf', { themes: names.join(', '), words: firstWords(one.quote, 12) }));
  };

  const step = (by: 1 | -1) => {
    const target = excerptBeside(excerpts, excerpt, transcript.current?.here() ?? 0, by);
    if (target) pick(target);
  };

  const travel = (operation: Operation | null, done: string, nothing: string) => {
    if (!operation) {
      toast(nothing);
      return;
    }
    const id = excerptIdOf(operation);
    const touched = id === null ? undefined : session.getSnapshot().excerpts.get(id);
    dispatch({ kind: 'pick', excerptId: touched?.id ?? null, stay: true });
    if (touched) transcript.current?.reveal(touched);
    say(done);
  };

  return {
    apply,
    createAndApply,
    removeTheme,
    deleteExcerpt,
    trim,
    pick,
    step,
    undo: () => travel(session.undo(), t('undone'), t('nothingToUndo')),
    redo: () => travel(session.redo(), t('redone'), t('nothingToRedo')),
  };
}

export type CodingActions = ReturnType<typeof useCodingActions>;

function trimOperation({ id, start, end, quote }: ExcerptView, range: OffsetRange, text: string): Operation {
  const to = { ...range, quote: text.slice(range.start, range.end) };
  return { kind: 'trim', excerptId: id, from: { start, end, quote }, to };
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
  return by === 1
    ? excerpts.find(({ start }) => start >= offset)
    : excerpts.findLast(({ start }) => start < offset);
}

const HUES = 12;

/** A root theme in the first of the colours that the fewest roots have. */
function newTheme(name: string, themes: readonly ThemeView[]): ThemeView {
  const roots = themes.filter(({ parentId }) => parentId === null);
  const uses = Array.from({ length: HUES }, (_, i) => roots.filter(({ color }) => color === i + 1).length);
  const words = { translatedName: '', definition: '', whenToUse: '', example: '' };
  const color = uses.indexOf(Math.min(...uses)) + 1;
  return { id: newId(), parentId: null, name, color, position: roots.length, revision: 1, ...words };
}
