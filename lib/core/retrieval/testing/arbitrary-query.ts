import fc from 'fast-check';
import {
  COMPARISONS,
  hasDistance,
  NAMED_KINDS,
  RELATIONS,
  UNITS,
  type Condition,
  type Proximity,
  type Query,
  type Ref,
  type ThemeTerm,
} from '../query';

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom('Reti › Enti', 'a "b" \\ c', 'E', 'NON', '[solo]', '“tipografiche” «e basse»', '12'),
  )
  .filter((text) => text.trim() !== '');

export const anyRef: fc.Arbitrary<Ref> = fc.oneof(
  fc.uuid().map((id) => ({ id })),
  words.map((name) => ({ name })),
);

const comparison = fc.constantFrom(...COMPARISONS);
const weight = fc.record({ comparison, value: fc.integer({ min: 0, max: 100 }) });
const date = fc.constantFrom('2021', '2022-06', '2024-02-29', '0001-01-01');

export function arbitraryTheme(ref: fc.Arbitrary<Ref>): fc.Arbitrary<ThemeTerm> {
  return fc.record({
    kind: fc.constant('theme' as const),
    ref,
    only: fc.boolean(),
    weights: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(weight, { maxLength: 2 })),
  });
}

export function arbitraryProximity(
  theme: fc.Arbitrary<ThemeTerm>,
  maxDistance = 1_000,
): fc.Arbitrary<Proximity> {
  const side = fc.array(theme, { minLength: 1, maxLength: 3 });
  return fc
    .record({
      kind: fc.constant('proximity' as const),
      relation: fc.constantFrom(...RELATIONS),
      distance: fc.record({
        value: fc.integer({ min: 0, max: maxDistance }),
        unit: fc.constantFrom(...UNITS),
      }),
      left: side,
      right: side,
    })
    .map((query) => ({ ...query, distance: hasDistance(query.relation) ? query.distance : null }));
}

const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  arbitraryTheme(anyRef),
  arbitraryProximity(arbitraryTheme(anyRef)),
  fc.record({ kind: fc.constant('case' as const), ref: fc.option(anyRef) }),
  fc.record({ kind: fc.constantFrom(...NAMED_KINDS), ref: anyRef }),
  fc.record({ kind: fc.constantFrom('date' as const, 'coded' as const), comparison, value: date }),
  weight.map((bound) => ({ kind: 'weight' as const, ...bound })),
  fc.record({ kind: fc.constant('key' as const), value: fc.boolean() }),
  fc.record({
    kind: fc.constant('wording' as const),
    value: fc.constantFrom('VERBATIM' as const, 'NOTES' as const),
  }),
  fc.record({ kind: fc.constantFrom('text' as const, 'memo' as const), words }),
);

/** Conditions joined and negated, some levels deep. */
export function combined(condition: fc.Arbitrary<Query>, maxDepth = 3): fc.Arbitrary<Query> {
  const { query } = fc.letrec<{ query: Query }>((tie) => ({
    query: fc.oneof(
      { maxDepth, depthSize: 'small' },
      condition,
      fc.record({ kind: fc.constant('not' as const), item: tie('query') }),
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        items: fc.array(tie('query'), { minLength: 2, maxLength: 3 }),
      }),
    ),
  }));
  return query;
}

export const anyQuery = combined(anyCondition);
