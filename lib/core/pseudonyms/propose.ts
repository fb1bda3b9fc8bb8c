import type { TextRange } from '../text/offsets';
import { foldName } from './name-words';
import type { Find, FindSource, PseudonymKind } from './pseudonym-kinds';
import { replacementNamer } from './replacement-words';

/** An entry of the study's list. */
export interface ListedPseudonym {
  id: string;
  kind: PseudonymKind;
  original: string;
  /** Other ways in which the same is written. */
  variants: readonly string[];
  replacement: string;
}

/** One name, wherever it stands in a text. */
export interface Proposal {
  kind: PseudonymKind;
  /** As it is written most often. */
  text: string;
  source: FindSource;
  /** Of the study's list, when it is there. */
  pseudonymId: string | null;
  replacement: string;
  occurrences: TextRange[];
}

/** Finds that read the same, case and typing aside, are one name; so are those of one entry of the list. In text order. */
export function proposalsOf(
  text: string,
  finds: readonly Find[],
  list: readonly ListedPseudonym[],
  language: 'it' | 'en',
): Proposal[] {
  const entries = entriesByName(list);
  const nameFor = replacementNamer(
    language,
    list.map(({ replacement }) => replacement),
  );
  const groups = new Map<string, Find[]>();
  const keys = new Map<string, string>();
  for (const find of finds) {
    const written = text.slice(find.start, find.end);
    const name = keys.get(written) ?? foldName(written);
    keys.set(written, name);
    const key = entries.get(name)?.id ?? name;
    const group = groups.get(key);
    if (group) group.push(find);
    else groups.set(key, [find]);
  }
  const byId = new Map(list.map((entry) => [entry.id, entry]));
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    if (!first) return [];
    const entry = byId.get(key);
    const kind = entry?.kind ?? first.kind;
    return [
      {
        kind,
        text: entry?.original ?? usualForm(group.map(({ start, end }) => text.slice(start, end))),
        source: entry ? 'list' : first.source,
        pseudonymId: entry?.id ?? null,
        replacement: entry?.replacement ?? nameFor(kind),
        occurrences: group.map(({ start, end }) => ({ start, end })),
      },
    ];
  });
}

function entriesByName(list: readonly ListedPseudonym[]): Map<string, ListedPseudonym> {
  return new Map(
    list.flatMap((entry) =>
      [entry.original, ...entry.variants].map((name) => [foldName(name), entry] as const),
    ),
  );
}

function usualForm(forms: readonly string[]): string {
  const times = new Map<string, number>();
  for (const form of forms) times.set(form, (times.get(form) ?? 0) + 1);
  const most = Math.max(...times.values());
  return [...times].find(([, count]) => count === most)?.[0] ?? '';
}
