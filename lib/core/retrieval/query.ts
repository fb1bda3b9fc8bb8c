/** A thing of the study, by its id or as somebody wrote its name. */
export type Ref = { id: string } | { name: string };

export const COMPARISONS = ['=', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof COMPARISONS)[number];

export interface WeightBound {
  comparison: Comparison;
  /** 0 to 100. */
  value: number;
}

/** Codings of a theme: with those of the themes below it unless `only`; of a weight when there are bounds. */
export interface ThemeTerm {
  kind: 'theme';
  ref: Ref;
  only: boolean;
  weights: readonly WeightBound[];
}

/** How the first coding stands to the second. */
export const RELATIONS = ['near', 'overlapping', 'within', 'containing', 'followed', 'preceded'] as const;
export type Relation = (typeof RELATIONS)[number];

export const UNITS = ['characters', 'paragraphs'] as const;
export type Unit = (typeof UNITS)[number];

export interface Distance {
  value: number;
  unit: Unit;
}

/** Codings of one of the themes of `left` that stand so to another coding, of one of the themes of `right`. */
export interface Proximity {
  kind: 'proximity';
  relation: Relation;
  /** Null for a relation that has none. */
  distance: Distance | null;
  left: readonly ThemeTerm[];
  right: readonly ThemeTerm[];
}

export const NAMED_KINDS = ['interview', 'document', 'speaker', 'coder'] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

export type Condition =
  | ThemeTerm
  | Proximity
  /** Null: to be assigned. */
  | { kind: 'case'; ref: Ref | null }
  | { kind: NamedKind; ref: Ref }
  /** Of the interview; YYYY, YYYY-MM or YYYY-MM-DD. */
  | { kind: 'date'; comparison: Comparison; value: string }
  /** Of a coding. */
  | { kind: 'coded'; comparison: Comparison; value: string }
  /** Of a coding, whatever its theme. */
  | { kind: 'weight'; comparison: Comparison; value: number }
  | { kind: 'key'; value: boolean }
  | { kind: 'wording'; value: 'VERBATIM' | 'NOTES' }
  | { kind: 'text' | 'memo'; words: string };

/** A question to the excerpts of a study. What it means is in docs/queries.md. */
export type Query =
  | Condition
  | { kind: 'not'; item: Query }
  /** Two or more. */
  | { kind: 'and' | 'or'; items: readonly Query[] };

/** In UTF-16 units; names are long, and one may stand there for each condition. */
export const MAX_QUERY_LENGTH = 8_000;
/** Of parentheses and negations inside each other. */
export const MAX_DEPTH = 12;
export const MAX_CONDITIONS = 50;
export const MAX_WEIGHT = 100;

/** Up to these the distance of a relation may go; beyond a hundred pages nothing is near. */
export const MAX_DISTANCE: Record<Unit, number> = { characters: 100_000, paragraphs: 1_000 };
export const DEFAULT_DISTANCE: Distance = { value: 500, unit: 'characters' };

export function hasDistance(relation: Relation): boolean {
  return relation === 'near' || relation === 'followed' || relation === 'preceded';
}

/** The refs of a query, in the order of its text. */
export function refsOf(query: Query): { kind: RefKind; ref: Ref }[] {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.items.flatMap(refsOf);
    case 'not':
      return refsOf(query.item);
    case 'proximity':
      return [...query.left, ...query.right].map(({ ref }) => ({ kind: 'theme' as const, ref }));
    case 'case':
      return query.ref ? [{ kind: 'case', ref: query.ref }] : [];
    case 'theme':
    case 'interview':
    case 'document':
    case 'speaker':
    case 'coder':
      return [{ kind: query.kind, ref: query.ref }];
    default:
      return [];
  }
}

export type RefKind = 'theme' | 'case' | NamedKind;

/** The query with every ref as `change` gives it. */
export function mapRefs(query: Query, change: (kind: RefKind, ref: Ref) => Ref): Query {
  const term = (theme: ThemeTerm): ThemeTerm => ({ ...theme, ref: change('theme', theme.ref) });
  switch (query.kind) {
    case 'and':
    case 'or':
      return { ...query, items: query.items.map((item) => mapRefs(item, change)) };
    case 'not':
      return { ...query, item: mapRefs(query.item, change) };
    case 'theme':
      return term(query);
    case 'proximity':
      return { ...query, left: query.left.map(term), right: query.right.map(term) };
    case 'case':
      return { ...query, ref: query.ref && change('case', query.ref) };
    case 'interview':
    case 'document':
    case 'speaker':
    case 'coder':
      return { ...query, ref: change(query.kind, query.ref) };
    default:
      return query;
  }
}
