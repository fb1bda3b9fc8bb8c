import { checkReplacements, type ReplacementProblem } from './check-replacements';
import { foldName } from './name-words';
import type { ListedPseudonym } from './propose';
import type { PseudonymKind } from './pseudonym-kinds';

/** A name that is to be replaced, as a person decided. */
export interface ChosenName {
  kind: PseudonymKind;
  original: string;
  variants: readonly string[];
  replacement: string;
  /** Another name of whoever the replacement stands for already. */
  same: boolean;
}

export interface ChoiceMistake {
  /** Of the chosen name. */
  index: number;
  /** `listed`: the list has another replacement for the name. */
  problem: ReplacementProblem | 'listed';
  /** The name or the replacement it is at odds with. */
  with: string;
}

export interface ExtendedList {
  list: ListedPseudonym[];
  /** For each chosen name its entry's index in the list. */
  entryOf: number[];
  mistakes: ChoiceMistake[];
}

/**
 * The list with the chosen names: what is in it stays as it is, another name of the same entry joins its variants, the rest is
 * new. With a mistake nothing of it is to be used.
 *
 * @param newId makes the id of a new entry
 */
export function extendList(
  list: readonly ListedPseudonym[],
  chosen: readonly ChosenName[],
  newId: () => string,
): ExtendedList {
  const extended = list.map((entry) => ({ ...entry, variants: [...entry.variants] }));
  const places = new Map<string, number>();
  for (const [at, { original, variants }] of extended.entries())
    for (const name of [original, ...variants]) places.set(foldName(name), at);
  const listed: ChoiceMistake[] = [];
  const entryOf = chosen.map(({ kind, original, variants, replacement, same }, index) => {
    const twin = same ? extended.findIndex((each) => each.replacement === replacement) : -1;
    const at = places.get(foldName(original)) ?? (twin === -1 ? extended.length : twin);
    const entry = (extended[at] ??= { id: newId(), kind, original, variants: [], replacement });
    if (entry.replacement !== replacement) listed.push({ index, problem: 'listed', with: entry.replacement });
    const known = new Set([entry.original, ...entry.variants].map(foldName));
    for (const name of [original, ...variants]) {
      if (!known.has(foldName(name))) entry.variants.push(name);
      known.add(foldName(name));
    }
    places.set(foldName(original), at);
    return at;
  });
  return { list: extended, entryOf, mistakes: [...listed, ...mistakesIn(extended, entryOf)] };
}

function mistakesIn(list: readonly ListedPseudonym[], entryOf: readonly number[]): ChoiceMistake[] {
  const mistakes = checkReplacements(
    list.map(({ original, variants, replacement }) => ({ names: [original, ...variants], replacement })),
  );
  return mistakes.flatMap(({ index: at, problem, other }) => {
    const index = entryOf.indexOf(at);
    const entry = list[other ?? at];
    if (index === -1 || !entry) return [];
    return [{ index, problem, with: problem === 'shared' ? entry.replacement : entry.original }];
  });
}
