import { descendantIds, type FlatTheme } from '../../coding/theme-tree';
import { daysOf, meetsDays, type Days } from '../date-condition';
import type { Comparison, Proximity, Query, Ref, Relation, ThemeTerm } from '../query';

/** A study small enough to look at every excerpt beside every other. */
export interface Model {
  themes: readonly FlatTheme[];
  documents: readonly ModelDocument[];
  excerpts: readonly ModelExcerpt[];
}

export interface ModelDocument {
  id: string;
  wording: 'VERBATIM' | 'NOTES';
  interviewId: string | null;
  /** Of the interview. */
  date: string | null;
  /** Where its paragraphs begin, the first at 0. */
  paragraphs: readonly number[];
}

export interface ModelExcerpt {
  id: string;
  documentId: string;
  start: number;
  end: number;
  coderId: string;
  speakerIds: readonly string[];
  caseIds: readonly string[];
  quote: string;
  memo: string;
  isKey: boolean;
  codings: readonly ModelCoding[];
}

export interface ModelCoding {
  id: string;
  themeId: string;
  weight: number | null;
  /** YYYY-MM-DD. */
  codedOn: string;
}

/** What a query of ids means, by looking: the ids of the excerpts that meet it. */
export function evaluateQuery(query: Query, model: Model): string[] {
  return model.excerpts.filter((excerpt) => meets(excerpt, query, model)).map(({ id }) => id);
}

function meets(x: ModelExcerpt, query: Query, model: Model): boolean {
  const document = model.documents.find(({ id }) => id === x.documentId);
  if (!document) throw new RangeError(x.documentId);
  switch (query.kind) {
    case 'and':
      return query.items.every((item) => meets(x, item, model));
    case 'or':
      return query.items.some((item) => meets(x, item, model));
    case 'not':
      return !meets(x, query.item, model);
    case 'theme':
      return codingsOf(x, [query], model).length > 0;
    case 'proximity':
      return isBeside(x, query, model);
    case 'case':
      return query.ref ? x.caseIds.includes(idOf(query.ref)) : x.caseIds.length === 0;
    case 'interview':
      return document.interviewId === idOf(query.ref);
    case 'document':
      return document.id === idOf(query.ref);
    case 'speaker':
      return x.speakerIds.includes(idOf(query.ref));
    case 'coder':
      return x.coderId === idOf(query.ref);
    case 'date':
      return document.date !== null && meetsDays(days(document.date), query.comparison, days(query.value));
    case 'coded':
      return x.codings.some(({ codedOn }) => meetsDays(days(codedOn), query.comparison, days(query.value)));
    case 'weight':
      return x.codings.some(
        ({ weight }) => weight !== null && compares(weight, query.comparison, query.value),
      );
    case 'key':
      return x.isKey === query.value;
    case 'wording':
      return document.wording === query.value;
    case 'text':
      return x.quote.toLowerCase().includes(query.words.toLowerCase());
    case 'memo':
      return x.memo.toLowerCase().includes(query.words.toLowerCase());
  }
}

/** Whether two different codings, its own of the left and any of the right, stand so to each other. */
function isBeside(x: ModelExcerpt, query: Proximity, model: Model): boolean {
  const paragraphs = model.documents.find(({ id }) => id === x.documentId)?.paragraphs ?? [];
  return codingsOf(x, query.left, model).some((one) =>
    model.excerpts
      .filter((y) => y.documentId === x.documentId)
      .some(
        (y) =>
          codingsOf(y, query.right, model).some((other) => other.id !== one.id) &&
          stands(x, y, query.relation) &&
          (query.distance === null ||
            distanceOf(x, y, query.distance.unit === 'paragraphs' ? paragraphs : null) <=
              query.distance.value),
      ),
  );
}

function codingsOf(x: ModelExcerpt, terms: readonly ThemeTerm[], model: Model): ModelCoding[] {
  return x.codings.filter(({ themeId, weight }) =>
    terms.some(({ ref, only, weights }) => {
      const branch = only ? new Set([idOf(ref)]) : descendantIds(model.themes, idOf(ref));
      return (
        branch.has(themeId) &&
        weights.every(({ comparison, value }) => weight !== null && compares(weight, comparison, value))
      );
    }),
  );
}

function stands(x: ModelExcerpt, y: ModelExcerpt, relation: Relation): boolean {
  return {
    near: true,
    overlapping: x.start < y.end && y.start < x.end,
    within: y.start <= x.start && x.end <= y.end,
    containing: x.start <= y.start && y.end <= x.end,
    followed: y.start >= x.end,
    preceded: y.end <= x.start,
  }[relation];
}

/** Characters between two ranges, or paragraphs from the last of one to the first of the other; 0 where they meet. */
function distanceOf(x: ModelExcerpt, y: ModelExcerpt, paragraphs: readonly number[] | null): number {
  if (!paragraphs) return Math.max(0, y.start - x.end, x.start - y.end);
  const paragraphAt = (offset: number) => paragraphs.findLastIndex((start) => start <= offset);
  const [first, last] = [paragraphAt(x.start), paragraphAt(x.end - 1)];
  return Math.max(0, paragraphAt(y.start) - last, first - paragraphAt(y.end - 1));
}

function compares(held: number, comparison: Comparison, value: number): boolean {
  return {
    '=': held === value,
    '<': held < value,
    '<=': held <= value,
    '>': held > value,
    '>=': held >= value,
  }[comparison];
}

function idOf(ref: Ref): string {
  if ('id' in ref) return ref.id;
  throw new TypeError(ref.name);
}

function days(date: string): Days {
  const found = daysOf(date);
  if (!found) throw new RangeError(date);
  return found;
}
