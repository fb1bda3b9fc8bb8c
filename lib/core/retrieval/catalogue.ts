import type { RefKind } from './query';
import { folded } from './query-words';

/** Something a query can name. */
export interface Entry {
  id: string;
  /** As it may be written; the first is the one that is printed. Of a theme, its path: `Governance › Reti`. */
  names: readonly string[];
  /** Gives way to another of the same name. */
  archived?: boolean;
  /** What it means today: a merged theme means the one that took it over. */
  standsFor?: string;
}

/** What the queries of one study can name, in the order of its lists. */
export type Catalogue = Readonly<Record<RefKind, readonly Entry[]>>;

/** Between the names of a path; `>` and `/` are understood too. */
export const PATH_SEPARATOR = ' › ';

/** Looks names up. Made once for many queries. */
export class Names {
  readonly #kinds = new Map<RefKind, KindNames>();

  constructor(catalogue: Catalogue) {
    for (const [kind, entries] of Object.entries(catalogue) as [RefKind, readonly Entry[]][]) {
      this.#kinds.set(kind, new KindNames(entries, kind === 'theme'));
    }
  }

  /** What has the id, or what that stands for. */
  entry(kind: RefKind, id: string): Entry | undefined {
    return this.#kinds.get(kind)?.standing(id);
  }

  /**
   * What a written name means: what is called just so; else so but for case and accents; else, of themes, those whose path ends
   * so. Archived ones only when nothing else is.
   */
  meant(kind: RefKind, name: string): readonly Entry[] {
    return this.#kinds.get(kind)?.meant(name) ?? [];
  }

  /** The name that means it and nothing else; null when there is none. */
  nameOf(kind: RefKind, id: string): string | null {
    const entry = this.entry(kind, id);
    const unmistakable = entry?.names.find((name) => {
      const meant = this.meant(kind, name);
      return meant.length === 1 && meant[0]?.id === entry.id;
    });
    return unmistakable ?? null;
  }
}

class KindNames {
  readonly #byId: ReadonlyMap<string, Entry>;
  /** Made when a name is asked for that needs them: most queries name what they mean by its id or just so. */
  #exact: ReadonlyMap<string, Set<Entry>> | null = null;
  #plain: PlainNames | null = null;

  constructor(
    private readonly entries: readonly Entry[],
    private readonly arePaths: boolean,
  ) {
    this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
  }

  standing(id: string): Entry | undefined {
    const seen = new Set<string>();
    let entry = this.#byId.get(id);
    while (entry?.standsFor !== undefined && !seen.has(entry.id)) {
      seen.add(entry.id);
      entry = this.#byId.get(entry.standsFor);
    }
    return entry;
  }

  meant(name: string): readonly Entry[] {
    this.#exact ??= exactNames(this.entries);
    const all = [...(this.#exact.get(name) ?? this.#meantPlainly(name) ?? [])];
    const live = all.filter(({ archived }) => !archived);
    return live.length > 0 ? live : all;
  }

  #meantPlainly(name: string): Set<Entry> | undefined {
    this.#plain ??= plainNames(this.entries, this.arePaths);
    const plain = plainPath(name);
    return this.#plain.whole.get(plain) ?? this.#plain.ends.get(plain);
  }
}

function exactNames(entries: readonly Entry[]): Map<string, Set<Entry>> {
  const exact = new Map<string, Set<Entry>>();
  for (const entry of entries)
    if (entry.standsFor === undefined) for (const name of entry.names) add(exact, name, entry);
  return exact;
}

/** Names without case and accents, and by every end of a path. */
interface PlainNames {
  whole: ReadonlyMap<string, Set<Entry>>;
  ends: ReadonlyMap<string, Set<Entry>>;
}

function plainNames(entries: readonly Entry[], arePaths: boolean): PlainNames {
  const whole = new Map<string, Set<Entry>>();
  const ends = new Map<string, Set<Entry>>();
  for (const entry of entries) {
    if (entry.standsFor !== undefined) continue;
    for (const name of entry.names) {
      const plain = plainPath(name);
      add(whole, plain, entry);
      if (!arePaths) continue;
      const parts = plain.split(SEPARATOR);
      for (const [index] of parts.entries()) add(ends, parts.slice(index).join(SEPARATOR), entry);
    }
  }
  return { whole, ends };
}

const SEPARATOR = '\u0000';

/** The parts of a path without case and accents, whatever stands between them. */
function plainPath(name: string): string {
  return folded(name)
    .split(/\s*[›>]\s*|\s+\/\s+/)
    .map((part) => part.trim().replaceAll(/\s+/g, ' '))
    .join(SEPARATOR);
}

function add(index: Map<string, Set<Entry>>, key: string, entry: Entry): void {
  const entries = index.get(key);
  if (entries) entries.add(entry);
  else index.set(key, new Set([entry]));
}
