import { extendList, type ChoiceMistake } from '@/lib/core/pseudonyms/extend-list';
import { findListedNames } from '@/lib/core/pseudonyms/find-listed-names';
import { foldName } from '@/lib/core/pseudonyms/name-words';
import type { ListedPseudonym } from '@/lib/core/pseudonyms/propose';
import type { PseudonymKind } from '@/lib/core/pseudonyms/pseudonym-kinds';
import { replacementNamer } from '@/lib/core/pseudonyms/replacement-words';
import type { Proposals } from '@/lib/domain/pseudonyms/get-proposals';

export type Decision = 'open' | 'accepted' | 'rejected';

interface Place {
  start: number;
  end: number;
}

/** A name on the desk, with what its person decided of it. */
export interface DeskName {
  key: string;
  kind: PseudonymKind;
  original: string;
  replacement: string;
  /** Of the study's list, where its replacement is settled. */
  pseudonymId: string | null;
  occurrences: readonly Place[];
  /** Starts of the places that stay as they are. */
  excluded: ReadonlySet<number>;
  decision: Decision;
  /** Another name of whoever the replacement stands for already. */
  same: boolean;
}

export type DeskAction =
  | { type: 'decide'; keys: readonly string[]; decision: Decision }
  | { type: 'change'; key: string; fields: Partial<Pick<DeskName, 'kind' | 'replacement' | 'same'>> }
  | { type: 'exclude'; key: string; start: number; excluded: boolean }
  | { type: 'add'; name: DeskName };

export function namesOf({ items }: Proposals): DeskName[] {
  return items.map(({ kind, text, replacement, pseudonymId, occurrences }) => ({
    ...{ key: foldName(text), kind, original: text, replacement, pseudonymId, occurrences },
    ...{ excluded: new Set<number>(), decision: 'open', same: false },
  }));
}

export function changeDesk(names: readonly DeskName[], action: DeskAction): readonly DeskName[] {
  switch (action.type) {
    case 'decide': {
      const keys = new Set(action.keys);
      return names.map((name) => (keys.has(name.key) ? { ...name, decision: action.decision } : name));
    }
    case 'change':
      return names.map((name) => (name.key === action.key ? { ...name, ...action.fields } : name));
    case 'exclude':
      return names.map((name) => (name.key === action.key ? excludePlace(name, action) : name));
    case 'add':
      return [...names.flatMap((name) => withoutPlaces(name, action.name)), action.name];
  }
}

function excludePlace(name: DeskName, { start, excluded }: { start: number; excluded: boolean }): DeskName {
  const places = new Set(name.excluded);
  if (excluded) places.add(start);
  else places.delete(start);
  return { ...name, excluded: places };
}

/** The places that a name added by hand takes are no other name's any more. */
function withoutPlaces(name: DeskName, added: DeskName): DeskName[] {
  if (name.key === added.key) return [];
  const left = name.occurrences.filter((place) => added.occurrences.every((each) => !meets(place, each)));
  return left.length === 0 ? [] : [{ ...name, occurrences: left }];
}

const meets = (a: Place, b: Place) => a.start < b.end && b.start < a.end;

/**
 * A name that somebody says is one, wherever it stands in the text by itself, and where they selected it even if that is inside
 * a longer one. Null when it stands nowhere.
 */
export function nameByHand(
  { text, language }: { text: string; language: 'it' | 'en' },
  names: readonly DeskName[],
  written: string,
  selected: Place | null = null,
): DeskName | null {
  const original = written.replaceAll(/\s+/gu, ' ').trim();
  const key = foldName(original);
  const standing = names.find((name) => name.key === key);
  const others = names.flatMap((name) => (name === standing ? [] : name.occurrences));
  const occurrences = findListedNames(text, [{ kind: 'PERSON', names: [original] }])
    .filter((find) => (selected && meets(find, selected)) || !others.some((place) => meets(find, place)))
    .map(({ start, end }) => ({ start, end }));
  if (occurrences.length === 0) return null;
  if (standing) return { ...standing, occurrences, excluded: new Set(), decision: 'accepted' };
  const nameFor = replacementNamer(
    language,
    names.map(({ replacement }) => replacement),
  );
  return {
    ...{ key, kind: 'PERSON', original, replacement: nameFor('PERSON'), pseudonymId: null, occurrences },
    ...{ excluded: new Set<number>(), decision: 'accepted', same: false },
  };
}

export const placesToReplace = ({ occurrences, excluded }: DeskName) =>
  occurrences.filter(({ start }) => !excluded.has(start));

/** What is sent: the accepted names that are to be replaced somewhere. */
export const chosenNames = (names: readonly DeskName[]) =>
  names.filter((name) => name.decision === 'accepted' && placesToReplace(name).length > 0);

export function itemsOf(names: readonly DeskName[]) {
  return chosenNames(names).map((name) => ({
    kind: name.kind,
    original: name.original,
    replacement: name.replacement.trim(),
    same: name.same,
    occurrences: placesToReplace(name),
  }));
}

/** What is wrong with the accepted names among themselves and with the entries that are on the desk, by key. */
export function mistakesOn(names: readonly DeskName[]): Map<string, ChoiceMistake> {
  const chosen = chosenNames(names);
  const listed = names.flatMap((name): ListedPseudonym[] => {
    const { pseudonymId, kind, original, replacement } = name;
    return pseudonymId === null ? [] : [{ id: pseudonymId, kind, original, replacement, variants: [] }];
  });
  const { mistakes } = extendList(
    listed,
    chosen.map((name) => ({ ...name, variants: [] })),
    () => '',
  );
  return new Map(mistakes.map((mistake) => [chosen[mistake.index]?.key ?? '', mistake]));
}
