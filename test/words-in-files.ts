import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { query } from './archives';

/** Those of the words that stand in some file of a database of the cluster. */
export async function wordsInDatabase(
  url: string,
  cluster: string,
  words: readonly string[],
): Promise<string[]> {
  const sql = 'SELECT oid::text FROM pg_database WHERE datname = current_database()';
  const [place] = await query<{ oid: string }>(url, sql);
  return wordsInFolder(path.join(cluster, 'base', place!.oid), words);
}

/** One file at a time; what went away meanwhile holds nothing. */
export async function wordsInFolder(folder: string, words: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = await readFile(path.join(folder, entry.name)).catch(() => Buffer.alloc(0));
    for (const each of words) if (file.includes(each)) found.add(each);
  }
  return words.filter((each) => found.has(each));
}
