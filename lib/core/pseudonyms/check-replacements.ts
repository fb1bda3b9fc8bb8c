import { findListedNames } from './find-listed-names';
import { foldName } from './name-words';

/** A name, the ways in which it is written, and what is to stand for it. */
export interface Replacement {
  names: readonly string[];
  replacement: string;
}

/**
 * Why a list of replacements cannot be used.
 * - twice: a name of the entry is another entry's too;
 * - itself: the replacement holds the name it should hide;
 * - shared: another entry has the same replacement;
 * - cycle: following the replacements leads back to the entry;
 * - chain: the replacement holds a name that is itself replaced;
 * - replaced: the entry's name stands in another entry's replacement.
 */
export type ReplacementProblem = 'twice' | 'itself' | 'shared' | 'cycle' | 'chain' | 'replaced';

export interface ReplacementMistake {
  /** In the list. */
  index: number;
  problem: ReplacementProblem;
  /** The entry it is at odds with, when it is not its own. */
  other: number | null;
}

/** At most one mistake an entry, in the order of the list. None: no replacement brings back, or hides, what another replaced. */
export function checkReplacements(list: readonly Replacement[]): ReplacementMistake[] {
  const owners = ownersOf(list.map(({ names }) => names));
  const sharers = ownersOf(list.map(({ replacement }) => [replacement]));
  const leads = namesInReplacements(list, owners);
  const comes = list.map((_, i) => leads.findIndex((to, from) => from !== i && to.includes(i)));
  return list.flatMap(({ names, replacement }, index): ReplacementMistake[] => {
    const twice = otherOf(names, owners, index);
    if (twice !== null) return [{ index, problem: 'twice', other: twice }];
    if (leads[index]?.includes(index)) return [{ index, problem: 'itself', other: null }];
    const shared = otherOf([replacement], sharers, index);
    if (shared !== null) return [{ index, problem: 'shared', other: shared }];
    const next = leads[index]?.[0];
    if (next !== undefined)
      return [{ index, problem: leadsTo(leads, next, index) ? 'cycle' : 'chain', other: next }];
    const from = comes[index] ?? -1;
    return from === -1 ? [] : [{ index, problem: 'replaced', other: from }];
  });
}

/** The entries each folded name belongs to. */
function ownersOf(lists: readonly (readonly string[])[]): Map<string, Set<number>> {
  const owners = new Map<string, Set<number>>();
  for (const [index, names] of lists.entries()) {
    for (const name of names) {
      const key = foldName(name);
      owners.set(key, (owners.get(key) ?? new Set()).add(index));
    }
  }
  return owners;
}

function otherOf(names: readonly string[], owners: Map<string, Set<number>>, index: number): number | null {
  for (const name of names) {
    for (const other of owners.get(foldName(name)) ?? []) if (other !== index) return other;
  }
  return null;
}

// No name holds it, so that none is found across two replacements.
const BETWEEN = '\n|\n';

/** For each entry the entries whose names stand in its replacement as whole words. */
function namesInReplacements(list: readonly Replacement[], owners: Map<string, Set<number>>): number[][] {
  const text = list.map(({ replacement }) => replacement).join(BETWEEN);
  const found = findListedNames(text, [{ kind: 'OTHER', names: [...owners.keys()] }]);
  let from = 0;
  return list.map(({ replacement }) => {
    const end = from + replacement.length;
    const here = found.filter(({ start }) => start >= from && start < end);
    from = end + BETWEEN.length;
    const entries = here.flatMap((find) => [
      ...(owners.get(foldName(text.slice(find.start, find.end))) ?? []),
    ]);
    return [...new Set(entries)].sort((a, b) => a - b);
  });
}

function leadsTo(leads: readonly (readonly number[])[], from: number, to: number): boolean {
  const seen = new Set<number>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(leads[at] ?? []));
  }
  return false;
}
