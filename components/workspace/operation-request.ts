import type { Method } from '@/components/api/call-api';
import { applyOperation, type CodingState, type Operation } from '@/components/workspace/operation';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

export interface OperationRequest {
  method: Method;
  /** Below the study's. */
  path: string;
  body?: unknown;
}

/** The request that carries an operation out, given what the server is known to have. */
export function requestOf(operation: Operation, confirmed: CodingState): OperationRequest {
  switch (operation.kind) {
    case 'createTheme': {
      const { id, name, parentId, color } = operation.theme;
      return { method: 'POST', path: '/themes', body: { id, name, parentId, color } };
    }
    case 'createExcerpt':
      return createRequest(operation.excerpt);
    case 'deleteExcerpt':
      return { method: 'DELETE', path: `/excerpts/${operation.excerpt.id}` };
    case 'restoreExcerpt':
      return { method: 'POST', path: `/excerpts/${operation.excerpt.id}/restore` };
    case 'addCoding': {
      const { id, themeId } = operation.coding;
      return { method: 'POST', path: `/excerpts/${operation.excerpt.id}/codings`, body: { id, themeId } };
    }
    case 'removeCoding':
      return { method: 'DELETE', path: `/codings/${operation.coding.id}` };
    case 'restoreCoding':
      return { method: 'POST', path: `/codings/${operation.coding.id}/restore` };
    case 'trim':
    case 'setMemo':
    case 'setCases': {
      const revision = confirmed.excerpts.get(operation.excerptId)?.revision ?? 1;
      const body = { ...fieldsOf(operation), revision };
      return { method: 'PATCH', path: `/excerpts/${operation.excerptId}`, body };
    }
  }
}

function createRequest({ id, documentId, start, end, memo, codings }: ExcerptView): OperationRequest {
  const themeIds = codings.map(({ themeId }) => themeId);
  const codingIds = codings.map((coding) => coding.id);
  const body = { id, start, end, themeIds, codingIds, memo };
  return { method: 'POST', path: `/documents/${documentId}/excerpts`, body };
}

type Edit = Extract<Operation, { kind: 'trim' | 'setMemo' | 'setCases' }>;

function fieldsOf(operation: Edit) {
  switch (operation.kind) {
    case 'trim':
      return { start: operation.to.start, end: operation.to.end };
    case 'setMemo':
      return { memo: operation.to };
    case 'setCases':
      return { caseIds: operation.to.byHand ? operation.to.ids : null };
  }
}

/** What the server is known to have, once it has answered. */
export function confirmAnswer(confirmed: CodingState, operation: Operation, answer: unknown): CodingState {
  switch (operation.kind) {
    case 'createTheme':
      return applyOperation(confirmed, { kind: 'createTheme', theme: answer as ThemeView });
    case 'deleteExcerpt':
      return applyOperation(confirmed, operation);
    case 'removeCoding': {
      const { excerpt } = answer as { excerpt: ExcerptView | null };
      return excerpt
        ? withExcerpt(confirmed, excerpt)
        : applyOperation(confirmed, { kind: 'deleteExcerpt', excerpt: operation.excerpt });
    }
    default:
      return withExcerpt(confirmed, answer as ExcerptView);
  }
}

export function withExcerpt(state: CodingState, excerpt: ExcerptView): CodingState {
  return applyOperation(state, { kind: 'restoreExcerpt', excerpt });
}

/** Whether an excerpt is as an edit wants it: a stale edit that asks for what already stands was sent before. */
export function isAchieved(operation: Operation, excerpt: ExcerptView): boolean {
  if (operation.kind === 'setMemo') return excerpt.memo === operation.to;
  if (operation.kind === 'trim')
    return excerpt.start === operation.to.start && excerpt.end === operation.to.end;
  return false;
}

/** The excerpt an operation is about; null for one about a theme. */
export function excerptIdOf(operation: Operation): string | null {
  if (operation.kind === 'createTheme') return null;
  return 'excerpt' in operation ? operation.excerpt.id : operation.excerptId;
}
