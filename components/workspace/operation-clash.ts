import { sameJson } from '@/components/rich-text/same-json';
import { pairAfter, type Operation, type PairOperation } from '@/components/workspace/operation';
import { excerptIdOf } from '@/components/workspace/operation-request';
import type { MemoContent } from '@/lib/core/memos/memo-content';
import type { CodingView, ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

type Excerpts = ReadonlyMap<string, ExcerptView>;

/** Whether excerpts are as an edit wants them: a stale edit that asks for what already stands was sent before. */
export function isAchieved(operation: Operation, excerpts: Excerpts): boolean {
  const excerpt = excerpts.get(excerptIdOf(operation) ?? '');
  if (!excerpt) return false;
  switch (operation.kind) {
    case 'setMemo':
      return hasMemo(excerpt, operation.to, operation.toContent);
    case 'trim':
      return isAt(excerpt, operation.to);
    case 'setCases':
      return hasCases(excerpt, operation.to);
    case 'setKey':
      return excerpt.isKey === operation.to;
    case 'setTheme':
      return codingIn(excerpt, operation.codingId)?.themeId === operation.to;
    case 'setWeight':
      return codingIn(excerpt, operation.codingId)?.weight === operation.to;
    case 'split':
    case 'unsplit':
    case 'join':
    case 'unjoin':
      return isPairAfter(operation, excerpts);
    default:
      return false;
  }
}

/**
 * Whether what an edit changes still stands as it was when the edit was made. An excerpt that somebody changed in another
 * respect is no conflict.
 */
export function isUndisturbed(operation: Operation, excerpts: Excerpts): boolean {
  const excerpt = excerpts.get(excerptIdOf(operation) ?? '');
  if (!excerpt) return true;
  switch (operation.kind) {
    case 'setMemo':
      return hasMemo(excerpt, operation.from, operation.fromContent);
    case 'trim':
      return isAt(excerpt, operation.from);
    case 'setCases':
      return hasCases(excerpt, operation.from);
    case 'setKey':
      return excerpt.isKey === operation.from;
    case 'setTheme':
      return codingIn(excerpt, operation.codingId)?.themeId === operation.from;
    case 'setWeight':
      return codingIn(excerpt, operation.codingId)?.weight === operation.from;
    case 'split':
      return isAt(excerpt, operation.excerpt);
    case 'join': {
      const other = excerpts.get(operation.other.id);
      return isAt(excerpt, operation.excerpt) && other !== undefined && isAt(other, operation.other);
    }
    case 'unsplit':
    case 'unjoin':
      return isAsLeft(operation, excerpts);
    default:
      return true;
  }
}

/**
 * Whether nothing was done since to what taking back, or doing again, would take away or write over: neither by another
 * person nor by this one elsewhere.
 */
export function isAsLeft(operation: Operation, excerpts: Excerpts): boolean {
  const excerpt = excerpts.get(excerptIdOf(operation) ?? '');
  switch (operation.kind) {
    case 'createTheme':
    case 'createExcerpt':
    case 'restoreExcerpt':
    case 'restoreCoding':
      return true;
    case 'deleteExcerpt':
      return isSame(excerpt, operation.excerpt);
    case 'removeCoding':
      return (
        isSameCoding(codingIn(excerpt, operation.coding.id), operation.coding) &&
        (!isAllOf(excerpt) || isSamePlace(excerpt, operation.excerpt))
      );
    case 'unsplit': {
      const { excerpt: whole, firstEnd, other } = operation;
      return isAt(excerpt, { start: whole.start, end: firstEnd }) && isSame(excerpts.get(other.id), other);
    }
    case 'unjoin': {
      const { joined, other } = operation;
      const isThere = isAt(excerpt, joined) && !excerpts.has(other.id);
      return isThere && isSame(excerpt, { ...joined, quote: excerpt?.quote ?? '' });
    }
    case 'join':
      return isSame(excerpt, operation.excerpt) && isSame(excerpts.get(operation.other.id), operation.other);
    default:
      return excerpt !== undefined && isUndisturbed(operation, excerpts);
  }
}

function isPairAfter(operation: PairOperation, excerpts: Excerpts): boolean {
  const { excerptId, fields, otherId, other } = pairAfter(operation);
  const excerpt = excerpts.get(excerptId);
  const { start = operation.excerpt.start, end = operation.excerpt.end } = fields;
  return isAt(excerpt, { start, end }) && excerpts.has(otherId) === (other !== null);
}

/** Whether an excerpt's memo is these words, formatted so. */
export function hasMemo(
  { memo, memoContent }: Pick<ExcerptView, 'memo' | 'memoContent'>,
  words: string,
  content: MemoContent | null = null,
): boolean {
  return memo === words && sameJson(memoContent ?? null, content);
}

function isAt(excerpt: ExcerptView | undefined, { start, end }: { start: number; end: number }): boolean {
  return excerpt?.start === start && excerpt.end === end;
}

/** A correction that moves the words is nobody's work on the excerpt. */
function isSame(excerpt: ExcerptView | undefined, left: ExcerptView): boolean {
  if (!excerpt || excerpt.codings.length !== left.codings.length) return false;
  if (!isSamePlace(excerpt, left) || !hasMemo(excerpt, left.memo, left.memoContent)) return false;
  return left.codings.every((coding) => isSameCoding(codingIn(excerpt, coding.id), coding));
}

/** With its only coding the excerpt goes too. */
function isAllOf(excerpt: ExcerptView | undefined): boolean {
  return excerpt?.codings.length === 1 && excerpt.memo === '';
}

function isSamePlace(excerpt: ExcerptView | undefined, left: ExcerptView): boolean {
  return excerpt?.quote === left.quote && excerpt.isKey === left.isKey;
}

function isSameCoding(coding: CodingView | undefined, left: CodingView): boolean {
  return coding?.themeId === left.themeId && coding.weight === left.weight;
}

function codingIn(excerpt: ExcerptView | undefined, id: string): CodingView | undefined {
  return excerpt?.codings.find((coding) => coding.id === id);
}

function hasCases(excerpt: ExcerptView, { ids, byHand }: { ids: string[]; byHand: boolean }): boolean {
  if (excerpt.casesByHand !== byHand) return false;
  // those that nobody chose follow from the source, whatever they are
  return !byHand || excerpt.caseIds.toSorted().join() === ids.toSorted().join();
}
