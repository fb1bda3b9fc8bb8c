import type { MemoContent } from '@/lib/core/memos/memo-content';
import type { CodingView, ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

/** What the workspace shows and changes: the excerpts of one document, and the codebook. */
export interface CodingState {
  excerpts: ReadonlyMap<string, ExcerptView>;
  themes: readonly ThemeView[];
}

interface Place {
  start: number;
  end: number;
  quote: string;
}

/**
 * One change by this person. It carries what it changes from and to, so that it can be shown before the server knows of
 * it, sent, and taken back.
 */
export type Operation =
  | { kind: 'createTheme'; theme: ThemeView }
  | { kind: 'createExcerpt'; excerpt: ExcerptView }
  | { kind: 'deleteExcerpt'; excerpt: ExcerptView }
  | { kind: 'restoreExcerpt'; excerpt: ExcerptView }
  | { kind: 'addCoding'; excerpt: ExcerptView; coding: CodingView }
  | { kind: 'removeCoding'; excerpt: ExcerptView; coding: CodingView }
  | { kind: 'restoreCoding'; excerpt: ExcerptView; coding: CodingView }
  | { kind: 'trim'; excerptId: string; versionId: string; from: Place; to: Place }
  | MemoChange
  | { kind: 'setCases'; excerptId: string; from: ChosenCases; to: ChosenCases }
  | { kind: 'setKey'; excerptId: string; from: boolean; to: boolean }
  | { kind: 'setTheme'; excerptId: string; codingId: string; from: string; to: string }
  | { kind: 'setWeight'; excerptId: string; codingId: string; from: number | null; to: number | null }
  | (Split & { kind: 'split' | 'unsplit' })
  | (Join & { kind: 'join' | 'unjoin' });

/** The words of a memo, and the same with their formatting where they have any. */
export interface MemoChange {
  kind: 'setMemo';
  excerptId: string;
  from: string;
  fromContent?: MemoContent | null;
  to: string;
  toContent?: MemoContent | null;
}

/** `excerpt` as it was, which goes on as the first of the two; `other` is the second. UTF-16. */
export interface Split {
  excerpt: ExcerptView;
  firstEnd: number;
  other: ExcerptView;
}

/** `excerpt` and `other` as they were; `joined` is what the first of them becomes, under its id. */
export interface Join {
  excerpt: ExcerptView;
  other: ExcerptView;
  joined: ExcerptView;
}

/** `byHand` false: the cases follow from the source and its passages, and `ids` are what is shown meanwhile. */
export interface ChosenCases {
  ids: string[];
  byHand: boolean;
}

/** The state with the change in it. A change to an excerpt that is not there changes nothing. */
export function applyOperation(state: CodingState, operation: Operation): CodingState {
  switch (operation.kind) {
    case 'createTheme':
      return withTheme(state, operation.theme);
    case 'createExcerpt':
    case 'restoreExcerpt':
      return withExcerpt(state, operation.excerpt);
    case 'deleteExcerpt':
      return withoutExcerpt(state, operation.excerpt.id);
    case 'addCoding':
      return changed(state, operation.excerpt.id, (excerpt) => withCoding(excerpt, operation.coding));
    case 'removeCoding':
      return withoutCoding(state, operation.excerpt.id, operation.coding.id);
    case 'restoreCoding':
      return withExcerpt(
        state,
        withCoding(state.excerpts.get(operation.excerpt.id) ?? operation.excerpt, operation.coding),
      );
    case 'trim':
      return changed(state, operation.excerptId, (excerpt) => ({ ...excerpt, ...operation.to }));
    case 'setMemo':
      return changed(state, operation.excerptId, (excerpt) => ({
        ...excerpt,
        memo: operation.to,
        memoContent: operation.toContent ?? null,
      }));
    case 'setCases':
      return changed(state, operation.excerptId, (excerpt) => ({
        ...excerpt,
        caseIds: operation.to.ids,
        casesByHand: operation.to.byHand,
      }));
    case 'setKey':
      return changed(state, operation.excerptId, (excerpt) => ({ ...excerpt, isKey: operation.to }));
    case 'setTheme':
      return changedCoding(state, operation, { themeId: operation.to });
    case 'setWeight':
      return changedCoding(state, operation, { weight: operation.to });
    case 'split':
    case 'unsplit':
    case 'join':
    case 'unjoin':
      return withPair(state, pairAfter(operation));
  }
}

/**
 * The change to send when this one, carried out and then taken back, is to be carried out again: what was created is
 * there, deleted, and its id is taken.
 */
export function repetitionOf(operation: Operation): Operation {
  if (operation.kind === 'createExcerpt') return { ...operation, kind: 'restoreExcerpt' };
  if (operation.kind === 'addCoding') return { ...operation, kind: 'restoreCoding' };
  return operation;
}

/** The change that takes this one back; null for one that is not taken back. */
export function inverseOf(operation: Operation): Operation | null {
  switch (operation.kind) {
    case 'createTheme':
      return null;
    case 'createExcerpt':
    case 'restoreExcerpt':
      return { kind: 'deleteExcerpt', excerpt: operation.excerpt };
    case 'deleteExcerpt':
      return { kind: 'restoreExcerpt', excerpt: operation.excerpt };
    case 'removeCoding':
      return { ...operation, kind: 'restoreCoding' };
    case 'addCoding':
    case 'restoreCoding':
      return { ...operation, kind: 'removeCoding' };
    case 'setMemo': {
      const { from, fromContent = null, to, toContent = null } = operation;
      return { ...operation, from: to, fromContent: toContent, to: from, toContent: fromContent };
    }
    case 'trim':
    case 'setCases':
    case 'setKey':
    case 'setTheme':
    case 'setWeight':
      return { ...operation, from: operation.to, to: operation.from } as Operation;
    case 'split':
      return { ...operation, kind: 'unsplit' };
    case 'unsplit':
      return { ...operation, kind: 'split' };
    case 'join':
      return { ...operation, kind: 'unjoin' };
    case 'unjoin':
      return { ...operation, kind: 'join' };
  }
}

export type PairOperation = Extract<Operation, { kind: 'split' | 'unsplit' | 'join' | 'unjoin' }>;

/** The two excerpts after an operation on both: what changes in the one that stays, and the other, null when it is gone. */
interface PairAfter {
  excerptId: string;
  fields: Partial<ExcerptView>;
  otherId: string;
  other: ExcerptView | null;
}

export function pairAfter(operation: PairOperation): PairAfter {
  const { kind, excerpt, other } = operation;
  const { start, end, quote, speaker } = excerpt;
  const ids = { excerptId: excerpt.id, otherId: other.id };
  switch (kind) {
    case 'split': {
      const { firstEnd } = operation;
      return { ...ids, fields: { end: firstEnd, quote: quote.slice(0, firstEnd - start) }, other };
    }
    case 'unsplit':
      return { ...ids, fields: { end, quote, speaker }, other: null };
    case 'join':
      return { ...ids, fields: withoutRevision(operation.joined), other: null };
    case 'unjoin':
      return { ...ids, fields: withoutRevision(excerpt), other };
  }
}

/** What the server counts up stays the server's. */
function withoutRevision({ revision: _, ...fields }: ExcerptView): Partial<ExcerptView> {
  return fields;
}

function withPair(state: CodingState, { excerptId, fields, otherId, other }: PairAfter): CodingState {
  if (!state.excerpts.has(excerptId)) return state;
  const one = changed(state, excerptId, (excerpt) => ({ ...excerpt, ...fields }));
  return other ? withExcerpt(one, other) : withoutExcerpt(one, otherId);
}

function changedCoding(
  state: CodingState,
  { excerptId, codingId }: { excerptId: string; codingId: string },
  fields: Partial<CodingView>,
): CodingState {
  return changed(state, excerptId, (excerpt) => ({
    ...excerpt,
    codings: excerpt.codings.map((coding) => (coding.id === codingId ? { ...coding, ...fields } : coding)),
  }));
}

function withTheme(state: CodingState, theme: ThemeView): CodingState {
  const others = state.themes.filter(({ id }) => id !== theme.id);
  return { ...state, themes: [...others, theme] };
}

function withExcerpt(state: CodingState, excerpt: ExcerptView): CodingState {
  return { ...state, excerpts: new Map(state.excerpts).set(excerpt.id, excerpt) };
}

function withoutExcerpt(state: CodingState, id: string): CodingState {
  const excerpts = new Map(state.excerpts);
  excerpts.delete(id);
  return { ...state, excerpts };
}

function changed(state: CodingState, id: string, change: (excerpt: ExcerptView) => ExcerptView): CodingState {
  const excerpt = state.excerpts.get(id);
  return excerpt ? withExcerpt(state, change(excerpt)) : state;
}

/** A theme is applied to an excerpt once. */
function withCoding(excerpt: ExcerptView, coding: CodingView): ExcerptView {
  if (excerpt.codings.some(({ themeId }) => themeId === coding.themeId)) return excerpt;
  return { ...excerpt, codings: [...excerpt.codings, coding] };
}

/** An excerpt left with neither theme nor memo goes too, as the server has it. */
function withoutCoding(state: CodingState, excerptId: string, codingId: string): CodingState {
  const excerpt = state.excerpts.get(excerptId);
  if (!excerpt) return state;
  const codings = excerpt.codings.filter(({ id }) => id !== codingId);
  if (codings.length === 0 && excerpt.memo === '') return withoutExcerpt(state, excerptId);
  return withExcerpt(state, { ...excerpt, codings });
}
