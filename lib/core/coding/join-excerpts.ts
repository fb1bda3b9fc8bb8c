/** UTF-16, half-open. */
interface Range {
  start: number;
  end: number;
}

interface JoinedCoding {
  id: string;
  themeId: string;
  weight: number | null;
}

/** What joining looks at. */
interface JoinedExcerpt extends Range {
  memo: string;
  isKey: boolean;
  caseIds: readonly string[];
  casesByHand: boolean;
}

/**
 * Whether two ranges may become one: they overlap, touch, or have nothing but white space and signs between them.
 * `speechIn` gives the words spoken in a range, without speakers' labels.
 */
export function standTogether(one: Range, other: Range, speechIn: (gap: Range) => string): boolean {
  const start = Math.min(one.end, other.end);
  const end = Math.max(one.start, other.start);
  return end <= start || !/[\p{L}\p{N}]/u.test(speechIn({ start, end }));
}

/** The excerpt that two become: everything either covers, both memos in the order of the text, chosen cases of both. */
export function joinExcerpts(one: JoinedExcerpt, other: JoinedExcerpt): JoinedExcerpt {
  const [first, second] = inTextOrder(one, other);
  const casesByHand = one.casesByHand || other.casesByHand;
  return {
    start: first.start,
    end: Math.max(one.end, other.end),
    memo: joinMemos(first.memo, second.memo),
    isKey: one.isKey || other.isKey,
    casesByHand,
    caseIds: casesByHand ? [...new Set([...one.caseIds, ...other.caseIds])] : one.caseIds,
  };
}

/** A memo that both have stands once. */
export function joinMemos(first: string, second: string): string {
  if (first === '' || second === '' || first === second) return first || second;
  return `${first}\n\n${second}`;
}

/** The one that begins first; of two that begin together, the longer one. */
export function inTextOrder<R extends Range>(one: R, other: R): [R, R] {
  const isFirst = one.start < other.start || (one.start === other.start && one.end >= other.end);
  return isFirst ? [one, other] : [other, one];
}

interface UnitedCodings<C> {
  /** Of the other excerpt, under themes that the kept one lacks. */
  added: C[];
  /** Of the kept one: those that get a weight, which only the other's coding of the same theme had. */
  weighed: { id: string; weight: number }[];
}

/** What the codings of another excerpt bring to those of the kept one, which stay the ones they are. */
export function uniteCodings<C extends JoinedCoding>(
  kept: readonly JoinedCoding[],
  others: readonly C[],
): UnitedCodings<C> {
  const own = new Map(kept.map((coding) => [coding.themeId, coding]));
  const united: UnitedCodings<C> = { added: [], weighed: [] };
  for (const coding of others) {
    const same = own.get(coding.themeId);
    if (!same) united.added.push(coding);
    else if (same.weight === null && coding.weight !== null)
      united.weighed.push({ id: same.id, weight: coding.weight });
  }
  return united;
}
