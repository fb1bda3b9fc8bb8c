import { MAX_ENTRIES, type EntryProblem, type ReadEntry } from '@/lib/core/coding/codebook-entry';

const LIMITS = {
  name: 200,
  translatedName: 200,
  definition: 10_000,
  whenToUse: 10_000,
  whenNotToUse: 10_000,
  example: 10_000,
} as const;

/** What is wrong within a file, whatever themes there are: names that are missing, too long, or the same beside each other. */
export function entryProblems(entries: readonly ReadEntry[]): EntryProblem[] {
  const paths = new Map<string, number>();
  const ids = new Map<string, number>();
  const problems = entries.flatMap((entry) => [
    ...ownProblems(entry),
    ...repeated(paths, JSON.stringify(entry.path.map((name) => name.toLowerCase())), entry, 'twice'),
    ...(entry.id === null ? [] : repeated(ids, entry.id, entry, 'idTwice')),
  ]);
  if (entries.length <= MAX_ENTRIES) return problems;
  const line = entries[MAX_ENTRIES]?.line ?? 1;
  return [...problems, { line, key: 'tooMany', values: { limit: MAX_ENTRIES } }];
}

function ownProblems(entry: ReadEntry): EntryProblem[] {
  const { line, path } = entry;
  const name = path.at(-1) ?? '';
  if (name === '') return [{ line, key: 'noName', values: {} }];
  const texts = { ...entry, name };
  return (Object.keys(LIMITS) as (keyof typeof LIMITS)[])
    .filter((field) => texts[field].length > LIMITS[field])
    .map((field) => ({ line, key: 'tooLong', values: { field, limit: LIMITS[field] } }));
}

function repeated(
  seen: Map<string, number>,
  value: string,
  { line, path }: ReadEntry,
  key: 'twice' | 'idTwice',
): EntryProblem[] {
  const first = seen.get(value);
  if (first === undefined) {
    seen.set(value, line);
    return [];
  }
  return [{ line, key, values: { name: path.at(-1) ?? '', first } }];
}
