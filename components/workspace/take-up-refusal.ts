import type { CodingWrite } from '@/components/kept/kept-coding';
import { applyOperation, type CodingState, type Operation } from '@/components/workspace/operation';
import { joinOperation } from '@/components/workspace/pair-operations';
import { excerptIdOf } from '@/components/workspace/operation-request';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

/** The excerpt that a write was about, with the write in it; null for one about a theme. */
export function excerptWith({
  operation,
  excerpt,
}: Pick<CodingWrite, 'operation' | 'excerpt'>): ExcerptView | null {
  const id = excerptIdOf(operation);
  const before = 'excerpt' in operation ? operation.excerpt : excerpt;
  if (id === null || before === null) return null;
  const state: CodingState = { excerpts: new Map([[id, before]]), themes: [] };
  return applyOperation(state, operation).excerpts.get(id) ?? before;
}

/**
 * The change that tries a refused write again on what stands now. An excerpt that somebody deleted meanwhile is made anew,
 * under new ids since the old ones are taken; null when nothing is left to do.
 */
export function takeUpRefusal(write: CodingWrite, state: CodingState, newId: () => string): Operation | null {
  const { operation } = write;
  const id = excerptIdOf(operation);
  if (id === null) return operation;
  const standing = state.excerpts.get(id);
  if (!standing) return isRemoval(operation) ? null : makeAnew(excerptWith(write), newId);
  switch (operation.kind) {
    case 'setMemo':
      return { ...operation, from: standing.memo, fromContent: standing.memoContent };
    case 'trim':
      return { ...operation, from: { start: standing.start, end: standing.end, quote: standing.quote } };
    case 'setCases':
      return { ...operation, from: { ids: standing.caseIds, byHand: standing.casesByHand } };
    case 'setKey':
      return { ...operation, from: standing.isKey };
    case 'setTheme':
    case 'setWeight':
      return codingChange(operation, standing);
    case 'split': {
      const isThere = standing.start === operation.excerpt.start && standing.end === operation.excerpt.end;
      return isThere ? { ...operation, excerpt: standing } : null;
    }
    case 'join': {
      const other = state.excerpts.get(operation.other.id);
      return other ? joinOperation(standing, other, newId) : null;
    }
    default:
      return operation;
  }
}

function codingChange(
  operation: Extract<Operation, { kind: 'setTheme' | 'setWeight' }>,
  standing: ExcerptView,
): Operation | null {
  const coding = standing.codings.find(({ id }) => id === operation.codingId);
  if (!coding) return null;
  return operation.kind === 'setTheme'
    ? { ...operation, from: coding.themeId }
    : { ...operation, from: coding.weight };
}

/** What changes nothing about an excerpt that is no longer there. */
function isRemoval({ kind }: Operation): boolean {
  return ['deleteExcerpt', 'removeCoding', 'split', 'unsplit', 'join', 'unjoin'].includes(kind);
}

function makeAnew(excerpt: ExcerptView | null, newId: () => string): Operation | null {
  if (!excerpt) return null;
  const codings = excerpt.codings.map((coding) => ({ ...coding, id: newId() }));
  return { kind: 'createExcerpt', excerpt: { ...excerpt, id: newId(), revision: 1, codings } };
}
