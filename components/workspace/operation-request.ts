import type { Method } from '@/components/api/call-api';
import { applyOperation, type CodingState, type Operation } from '@/components/workspace/operation';
import { pairRequest, seenIn } from '@/components/workspace/pair-request';
import type { ExcerptPair, ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

export interface OperationRequest {
  method: Method;
  /** Below the study's. */
  path: string;
  body?: unknown;
}

/**
 * The request that carries an operation out, given what the server is known to have. `careful`: it takes nothing away but what
 * is known.
 */
export function requestOf(operation: Operation, confirmed: CodingState, careful = false): OperationRequest {
  switch (operation.kind) {
    case 'createTheme': {
      const { id, name, parentId, color } = operation.theme;
      return { method: 'POST', path: '/themes', body: { id, name, parentId, color, orExisting: true } };
    }
    case 'createExcerpt':
      return createRequest(operation.excerpt);
    case 'deleteExcerpt':
      return deleteRequest(operation.excerpt.id, careful ? confirmed : null);
    case 'restoreExcerpt':
      return {
        method: 'POST',
        path: `/excerpts/${operation.excerpt.id}/restore${careful ? '?own=true' : ''}`,
      };
    case 'addCoding': {
      const { id, themeId } = operation.coding;
      return { method: 'POST', path: `/excerpts/${operation.excerpt.id}/codings`, body: { id, themeId } };
    }
    case 'removeCoding':
      return removeRequest(operation.excerpt.id, operation.coding.id, careful ? confirmed : null);
    case 'restoreCoding':
      return { method: 'POST', path: `/codings/${operation.coding.id}/restore${careful ? '?own=true' : ''}` };
    case 'trim':
    case 'setMemo':
    case 'setCases':
    case 'setKey': {
      const revision = confirmed.excerpts.get(operation.excerptId)?.revision ?? 1;
      const body = { ...fieldsOf(operation), revision };
      return { method: 'PATCH', path: `/excerpts/${operation.excerptId}`, body };
    }
    case 'setTheme':
    case 'setWeight': {
      const { excerptId, codingId, to } = operation;
      const standing = confirmed.excerpts.get(excerptId)?.codings.find(({ id }) => id === codingId);
      const field = operation.kind === 'setTheme' ? { themeId: to } : { weight: to };
      const body = { ...field, revision: standing?.revision ?? 1 };
      return { method: 'PATCH', path: `/codings/${codingId}`, body };
    }
    case 'split':
    case 'unsplit':
    case 'join':
    case 'unjoin':
      return pairRequest(operation, confirmed.excerpts);
  }
}

function deleteRequest(id: string, known: CodingState | null): OperationRequest {
  if (!known?.excerpts.has(id)) return { method: 'DELETE', path: `/excerpts/${id}` };
  const { revision, codings = [] } = seenIn(known.excerpts, id);
  const list = codings.map((coding) => `${coding.id}.${coding.revision}`).join(',');
  return { method: 'DELETE', path: `/excerpts/${id}?revision=${revision}&codings=${list}` };
}

function removeRequest(excerptId: string, id: string, known: CodingState | null): OperationRequest {
  const excerpt = known?.excerpts.get(excerptId);
  const standing = excerpt?.codings.find((coding) => coding.id === id);
  const path = `/codings/${id}`;
  if (!excerpt || !standing) return { method: 'DELETE', path };
  const seen = `revision=${standing.revision}&excerptRevision=${excerpt.revision}`;
  return { method: 'DELETE', path: `${path}?${seen}` };
}

function createRequest({
  id,
  documentId,
  versionId,
  start,
  end,
  memo,
  isKey,
  codings,
}: ExcerptView): OperationRequest {
  const themeIds = codings.map(({ themeId }) => themeId);
  const codingIds = codings.map((coding) => coding.id);
  const weights = codings.map(({ weight }) => weight);
  const body = {
    id,
    versionId,
    start,
    end,
    themeIds,
    codingIds,
    memo,
    ...(isKey && { isKey }),
    ...(weights.some((weight) => weight !== null) && { weights }),
  };
  return { method: 'POST', path: `/documents/${documentId}/excerpts`, body };
}

type Edit = Extract<Operation, { kind: 'trim' | 'setMemo' | 'setCases' | 'setKey' }>;

function fieldsOf(operation: Edit) {
  switch (operation.kind) {
    case 'trim':
      return { versionId: operation.versionId, start: operation.to.start, end: operation.to.end };
    case 'setMemo':
      return operation.toContent ? { memoContent: operation.toContent } : { memo: operation.to };
    case 'setCases':
      return { caseIds: operation.to.byHand ? operation.to.ids : null };
    case 'setKey':
      return { isKey: operation.to };
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
    case 'split':
    case 'unjoin': {
      const { excerpt, other } = answer as ExcerptPair;
      return withExcerpt(withExcerpt(confirmed, excerpt), other);
    }
    case 'join':
    case 'unsplit':
      return applyOperation(withExcerpt(confirmed, answer as ExcerptView), {
        kind: 'deleteExcerpt',
        excerpt: operation.other,
      });
    default:
      return withExcerpt(confirmed, answer as ExcerptView);
  }
}

/** What the server would answer to an operation that it is known to have carried out. */
export function standingAnswer(operation: Operation, { excerpts }: CodingState): unknown {
  const excerpt = excerpts.get(excerptIdOf(operation) ?? '');
  const isPair = operation.kind === 'split' || operation.kind === 'unjoin';
  return isPair ? { excerpt, other: excerpts.get(operation.other.id) } : excerpt;
}

export function withExcerpt(state: CodingState, excerpt: ExcerptView): CodingState {
  return applyOperation(state, { kind: 'restoreExcerpt', excerpt });
}

/** All the excerpts that an operation changes. */
export function touchedIds(operation: Operation): string[] {
  const id = excerptIdOf(operation);
  if (id === null) return [];
  return 'other' in operation ? [id, operation.other.id] : [id];
}

/** The excerpt an operation is about; null for one about a theme. */
export function excerptIdOf(operation: Operation): string | null {
  if (operation.kind === 'createTheme') return null;
  return 'excerpt' in operation ? operation.excerpt.id : operation.excerptId;
}
