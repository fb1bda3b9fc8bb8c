/** What a bulk change does to codings: gives a theme, takes one away, or both, which replaces the one by the other. */
export interface RecodingChoice {
  fromThemeId: string | null;
  intoThemeId: string | null;
}

/** An excerpt with the themes it carries. */
export interface RecodableExcerpt {
  id: string;
  coderId: string;
  hasMemo: boolean;
  codings: { id: string; themeId: string }[];
}

/** Whose excerpts may be changed. */
export interface Changer {
  userId: string;
  mayChangeOthers: boolean;
}

/**
 * What becomes of one excerpt.
 * - moved: its coding goes over to the other theme.
 * - doubled: it carries both; the coding with the theme that is replaced goes, the other stays.
 * - removed: the theme is taken off; `emptied` when neither a theme nor a memo is left, and the excerpt goes with it.
 * - added: the theme is given.
 * - others: it would be changed, and belongs to somebody else.
 * - unchanged: there is nothing to do.
 */
export type RecodingEffect =
  | { kind: 'moved' | 'doubled'; excerptId: string; codingId: string }
  | { kind: 'removed'; excerptId: string; codingId: string; emptied: boolean }
  | { kind: 'added' | 'others' | 'unchanged'; excerptId: string };

export function recodingEffect(
  excerpt: RecodableExcerpt,
  choice: RecodingChoice,
  { userId, mayChangeOthers }: Changer,
): RecodingEffect {
  const effect = effectOnOwn(excerpt, choice);
  const isForeign = excerpt.coderId !== userId && !mayChangeOthers;
  return isForeign && effect.kind !== 'unchanged' ? { kind: 'others', excerptId: excerpt.id } : effect;
}

function effectOnOwn(
  { id: excerptId, codings, hasMemo }: RecodableExcerpt,
  { fromThemeId, intoThemeId }: RecodingChoice,
): RecodingEffect {
  const from = codings.find(({ themeId }) => themeId === fromThemeId);
  const into = codings.find(({ themeId }) => themeId === intoThemeId);
  if (fromThemeId === null) return { kind: into ? 'unchanged' : 'added', excerptId };
  if (!from || fromThemeId === intoThemeId) return { kind: 'unchanged', excerptId };
  const codingId = from.id;
  if (intoThemeId === null)
    return { kind: 'removed', excerptId, codingId, emptied: codings.length === 1 && !hasMemo };
  return { kind: into ? 'doubled' : 'moved', excerptId, codingId };
}

/** How many excerpts meet each fate, and how many of the changed ones belong to somebody else than who changes them. */
export interface RecodingCounts extends Record<RecodingEffect['kind'], number> {
  emptied: number;
  ofOthers: number;
}

export function countEffects(
  excerpts: readonly RecodableExcerpt[],
  effects: readonly RecodingEffect[],
  { userId }: Changer,
): RecodingCounts {
  const coderOf = new Map(excerpts.map(({ id, coderId }) => [id, coderId]));
  const counts = { ...NO_EFFECTS };
  for (const effect of effects) {
    counts[effect.kind] += 1;
    if (effect.kind === 'removed' && effect.emptied) counts.emptied += 1;
    const isChanged = effect.kind !== 'unchanged' && effect.kind !== 'others';
    if (isChanged && coderOf.get(effect.excerptId) !== userId) counts.ofOthers += 1;
  }
  return counts;
}

const NO_EFFECTS: RecodingCounts = {
  moved: 0,
  doubled: 0,
  removed: 0,
  added: 0,
  others: 0,
  unchanged: 0,
  emptied: 0,
  ofOthers: 0,
};
