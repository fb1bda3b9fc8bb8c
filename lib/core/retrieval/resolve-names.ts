import type { Names } from './catalogue';
import { mapRefs, refsOf, type Query, type Ref, type RefKind } from './query';
import type { QueryProblem } from './query-problem';
import { parseQuery, type ParsedQuery, type Parsing } from './parse-query';

const MAX_TOLD = 5;

/** The query with ids in the place of names, or why a name is none, at its place: the first of them. */
export function resolveNames({ query, places }: ParsedQuery, names: Names): Parsing {
  for (const { kind, ref } of refsOf(query)) {
    const why = problemOf(kind, ref, names);
    const { start, end } = places.get(ref) ?? { start: 0, end: 0 };
    if (why) return { ok: false, problem: { ...why, start, end } };
  }
  const resolved = new Map<Ref, Ref>();
  const withIds = mapRefs(query, (kind, ref) => {
    const id = idOf(kind, ref, names);
    const meant = id === undefined ? ref : { id };
    resolved.set(meant, ref);
    return meant;
  });
  const placesOfIds = [...resolved].flatMap(([meant, ref]) => {
    const place = places.get(ref);
    return place ? [[meant, place] as const] : [];
  });
  return { ok: true, query: withIds, places: new Map(placesOfIds) };
}

/** A text as a query of ids. */
export function readQuery(text: string, names: Names): Parsing {
  const parsing = parseQuery(text);
  return parsing.ok ? resolveNames(parsing, names) : parsing;
}

/** The query with names in the place of ids, as far as a name means one thing alone. */
export function withNames(query: Query, names: Names): Query {
  return mapRefs(query, (kind, ref) => {
    const name = 'id' in ref ? names.nameOf(kind, ref.id) : null;
    return name === null ? ref : { name };
  });
}

function idOf(kind: RefKind, ref: Ref, names: Names): string | undefined {
  return 'id' in ref ? names.entry(kind, ref.id)?.id : names.meant(kind, ref.name)[0]?.id;
}

function problemOf(kind: RefKind, ref: Ref, names: Names): Pick<QueryProblem, 'key' | 'values'> | null {
  if ('id' in ref) return names.entry(kind, ref.id) ? null : { key: 'gone', values: { kind } };
  const meant = names.meant(kind, ref.name);
  if (meant.length === 0) return { key: 'unknown', values: { kind, name: ref.name } };
  if (meant.length === 1) return null;
  const told = meant.slice(0, MAX_TOLD).map((entry) => `“${entry.names[0] ?? ''}”`);
  const rest = meant.length > MAX_TOLD ? '…' : '';
  return { key: 'ambiguous', values: { kind, name: ref.name, choices: `${told.join(', ')}${rest}` } };
}
