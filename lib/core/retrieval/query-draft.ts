import type { Condition, Query, ThemeTerm } from './query';

/** A proximity or theme condition of which a side is still to be chosen. */
export type DraftCondition =
  | Exclude<Condition, { kind: 'theme' | 'case' | 'interview' | 'document' | 'speaker' | 'coder' }>
  | { kind: 'theme'; theme: ThemeTerm | null }
  | { kind: 'case'; id: string | null | undefined }
  | { kind: 'interview' | 'document' | 'speaker' | 'coder'; id: string | undefined };

/** A row of the builder: a condition, perhaps not yet whole. `key` tells rows apart while they change. */
export interface DraftRow {
  key: string;
  negated: boolean;
  condition: DraftCondition;
}

export interface DraftGroup {
  key: string;
  negated: boolean;
  connective: 'and' | 'or';
  items: readonly DraftItem[];
}

export type DraftItem = DraftRow | DraftGroup;

export function isGroup(item: DraftItem): item is DraftGroup {
  return 'items' in item;
}

/** The builder's rows and groups of a query of ids. Whatever it is, the outermost is a group, to which more can be added. */
export function draftOf(query: Query | null, newKey: () => string): DraftGroup {
  if (!query) return { key: newKey(), negated: false, connective: 'and', items: [] };
  const item = itemOf(query, newKey);
  if (isGroup(item) && !item.negated) return item;
  return { key: newKey(), negated: false, connective: 'and', items: [item] };
}

function itemOf(query: Query, newKey: () => string): DraftItem {
  switch (query.kind) {
    case 'and':
    case 'or':
      return {
        key: newKey(),
        negated: false,
        connective: query.kind,
        items: query.items.map((item) => itemOf(item, newKey)),
      };
    case 'not': {
      const item = itemOf(query.item, newKey);
      if (!item.negated) return { ...item, negated: true };
      return { key: newKey(), negated: true, connective: 'and', items: [item] };
    }
    default:
      return { key: newKey(), negated: false, condition: draftCondition(query) };
  }
}

function draftCondition(condition: Condition): DraftCondition {
  switch (condition.kind) {
    case 'theme':
      return { kind: 'theme', theme: condition };
    case 'case':
      return { kind: 'case', id: condition.ref && idOf(condition.ref) };
    case 'interview':
    case 'document':
    case 'speaker':
    case 'coder':
      return { kind: condition.kind, id: idOf(condition.ref) };
    default:
      return condition;
  }
}

function idOf(ref: { id: string } | { name: string }): string | undefined {
  return 'id' in ref ? ref.id : undefined;
}

/** What the builder asks by now: rows that are not whole are left out, and groups of nothing; null when nothing is left. */
export function queryOf(item: DraftItem): Query | null {
  const query = isGroup(item) ? queryOfGroup(item) : conditionOf(item.condition);
  return query && item.negated ? { kind: 'not', item: query } : query;
}

function queryOfGroup({ connective, items }: DraftGroup): Query | null {
  const queries = items.flatMap((item) => queryOf(item) ?? []);
  const [first] = queries;
  return queries.length > 1 ? { kind: connective, items: queries } : (first ?? null);
}

/** Null while it is not whole. */
export function conditionOf(draft: DraftCondition): Condition | null {
  switch (draft.kind) {
    case 'theme':
      return draft.theme;
    case 'proximity':
      return draft.left.length > 0 && draft.right.length > 0 ? draft : null;
    case 'case':
      return draft.id === undefined
        ? null
        : { kind: 'case', ref: draft.id === null ? null : { id: draft.id } };
    case 'interview':
    case 'document':
    case 'speaker':
    case 'coder':
      return draft.id === undefined ? null : { kind: draft.kind, ref: { id: draft.id } };
    case 'date':
    case 'coded':
      return draft.value === '' ? null : draft;
    case 'text':
    case 'memo':
      return draft.words.trim() === '' ? null : draft;
    default:
      return draft;
  }
}
