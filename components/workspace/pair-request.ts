import type { Join, PairOperation, Split } from '@/components/workspace/operation';
import type { OperationRequest } from '@/components/workspace/operation-request';
import type { CodingView, ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

type Excerpts = ReadonlyMap<string, ExcerptView>;

/** The request of an operation on two excerpts, given what the server is known to have. */
export function pairRequest(operation: PairOperation, known: Excerpts): OperationRequest {
  const path = `/excerpts/${operation.excerpt.id}`;
  const seen = seenIn(known, operation.excerpt.id);
  switch (operation.kind) {
    case 'split':
      return { method: 'POST', path: `${path}/split`, body: { ...splitBody(operation), ...seen } };
    case 'unsplit': {
      const { excerpt, other } = operation;
      return {
        method: 'POST',
        path: `${path}/join`,
        body: { ...joinBody(excerpt, other, [], known), ...seen },
      };
    }
    case 'join': {
      const { excerpt, other, joined } = operation;
      const body = joinBody(excerpt, other, joined.codings, known);
      return { method: 'POST', path: `${path}/join`, body: { ...body, ...seen } };
    }
    case 'unjoin':
      return { method: 'POST', path: `${path}/unjoin`, body: { ...unjoinBody(operation), ...seen } };
  }
}

/** By which the server sees whether somebody changed it meanwhile. */
export function seenIn(known: Excerpts, id: string) {
  const excerpt = known.get(id);
  return { revision: excerpt?.revision ?? 1, codings: excerpt ? seenCodings(excerpt.codings) : undefined };
}

function seenCodings(codings: readonly CodingView[]) {
  return codings.map(({ id, revision }) => ({ id, revision }));
}

function splitBody({ excerpt, firstEnd, other }: Split) {
  const { id, start: secondStart } = other;
  const codingIds = pairIds(excerpt.codings, other.codings);
  return { id, versionId: excerpt.versionId, firstEnd, secondStart, codingIds };
}

function joinBody(excerpt: ExcerptView, other: ExcerptView, joined: readonly CodingView[], known: Excerpts) {
  const own = new Set(excerpt.codings.map(({ id }) => id));
  const { revision: otherRevision, codings: otherCodings } = seenIn(known, other.id);
  const codingIds = pairIds(
    other.codings,
    joined.filter(({ id }) => !own.has(id)),
  );
  return { excerptId: other.id, versionId: excerpt.versionId, codingIds, otherRevision, otherCodings };
}

function unjoinBody({ excerpt, other }: Join) {
  const { versionId, start, end, memo, isKey, caseIds, casesByHand, codings } = excerpt;
  const before = codings.map(({ id, weight }) => ({ id, weight }));
  return {
    excerptId: other.id,
    versionId,
    start,
    end,
    memo,
    isKey,
    caseIds: casesByHand ? caseIds : null,
    before,
  };
}

/** The same theme is once on each. */
function pairIds(from: readonly CodingView[], to: readonly CodingView[]): { of: string; id: string }[] {
  return to.flatMap(({ id, themeId }) => {
    const of = from.find((coding) => coding.themeId === themeId)?.id;
    return of === undefined ? [] : [{ of, id }];
  });
}
