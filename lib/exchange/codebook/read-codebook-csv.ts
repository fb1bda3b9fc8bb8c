import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import {
  MAX_ENTRIES,
  type EntryProblem,
  type ReadCodebook,
  type ReadEntry,
} from '@/lib/core/coding/codebook-entry';
import { colorOfHex } from '@/lib/core/coding/theme-color-hex';
import { normaliseText } from '@/lib/core/text/normalise';
import { AppError } from '@/lib/errors';
import { LOCALES } from '@/lib/i18n/locale';
import { unguardCell } from '../spreadsheet-guard';
import { entryProblems } from './check-entries';
import { CODEBOOK_COLUMNS, COLUMN_NAMES, readPath, type CodebookColumn } from './codebook-columns';

/** Nobody nests themes so deep. */
const MAX_LEVELS = 50;

interface Row {
  line: number;
  cells: string[];
}

/**
 * Reads a codebook from a spreadsheet: with columns named as in our own export, in either language and any order. The path is
 * enough, or the name for themes of the first level. Themes above that no line names are made too.
 *
 * @throws AppError beside `file`: `codebookFile.noColumns`, `codebookFile.notCsv` with the line
 */
export function readCodebookCsv(bytes: Uint8Array): ReadCodebook {
  const [header, ...rows] = recordsOf(textOf(bytes));
  const columns = columnsOf(header?.cells ?? []);
  if (!columns.has('path') && !columns.has('name')) throw refusal('noColumns');
  if (rows.length > MAX_ENTRIES) throw refusal('tooMany', { limit: MAX_ENTRIES });
  const problems: EntryProblem[] = [];
  const entries = rows.map((row) => readRow(row, columns, problems));
  const whole = withMissing(withNewNames(entries));
  return { entries: whole, problems: [...problems, ...entryProblems(whole)], sets: 0 };
}

const refusal = (key: string, values: Record<string, string | number> = {}) =>
  new AppError('invalid', `codebookFile.${key}`, { field: 'file', values });

/** UTF-8; what is not was saved by a spreadsheet of Windows. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function recordsOf(text: string): Row[] {
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const uses = (mark: string) => firstLine.split(mark).length;
  const delimiter = [';', ',', '\t'].toSorted((a, b) => uses(b) - uses(a))[0] ?? ';';
  try {
    const read = parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return read
      .map(({ record, info }) => ({ cells: record, line: info.lines }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refusal('notCsv', { line: Number(error.lines) });
  }
}

function columnsOf(header: readonly string[]): Map<CodebookColumn, number> {
  const plain = (name: string) => name.trim().toLowerCase().replaceAll('’', "'");
  const names = header.map(plain);
  return new Map(
    CODEBOOK_COLUMNS.flatMap((column) => {
      const index = names.findIndex((name) =>
        LOCALES.some((locale) => plain(COLUMN_NAMES[locale][column]) === name),
      );
      return index < 0 ? [] : [[column, index] as const];
    }),
  );
}

/** A line, its path as it is written: the name in a column of its own may say something else, and counts then. */
interface NamedEntry extends ReadEntry {
  name: string;
}

function readRow(
  { cells, line }: Row,
  columns: Map<CodebookColumn, number>,
  problems: EntryProblem[],
): NamedEntry {
  const raw = (column: CodebookColumn) => normaliseText(unguardCell(cells[columns.get(column) ?? -1] ?? ''));
  const prose = (column: CodebookColumn) => raw(column).trim();
  const oneLine = (column: CodebookColumn) => prose(column).replace(/\s+/gu, ' ');
  const name = oneLine('name');
  const path = prose('path') === '' ? [name] : readPath(raw('path'));
  if (path.length > MAX_LEVELS) throw refusal('tooDeep', { line });
  const id = z.uuid().safeParse(prose('id').toLowerCase());
  if (prose('color') !== '' && !/^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(prose('color')))
    problems.push({ line, key: 'color', values: { color: prose('color').slice(0, 40) } });
  return {
    line,
    id: id.success ? id.data : null,
    path,
    name: name === '' ? (path.at(-1) ?? '') : name,
    color: colorOfHex(prose('color')),
    translatedName: oneLine('translatedName'),
    definition: prose('definition'),
    whenToUse: prose('whenToUse'),
    whenNotToUse: prose('whenNotToUse'),
    example: prose('example'),
  };
}

const keyOf = (path: readonly string[]) => JSON.stringify(path.map((name) => name.toLowerCase()));

/** Who rewrites a name in its column alone leaves the old one in the paths of the lines below: these follow. */
function withNewNames(entries: readonly NamedEntry[]): ReadEntry[] {
  const nameOf = new Map(entries.map(({ path, name }) => [keyOf(path), name]));
  return entries.map(({ name: _, ...entry }) => ({
    ...entry,
    path: entry.path.map((name, index) => nameOf.get(keyOf(entry.path.slice(0, index + 1))) ?? name),
  }));
}

/** Parents before children, and those that no line names. Siblings keep the order of the lines. */
function withMissing(entries: readonly ReadEntry[]): ReadEntry[] {
  const children = new Map<string, ReadEntry[]>();
  const known = new Set<string>();
  const add = (entry: ReadEntry) => {
    const above = keyOf(entry.path.slice(0, -1));
    children.set(above, [...(children.get(above) ?? []), entry]);
    known.add(keyOf(entry.path));
  };
  const named = new Set(entries.map(({ path }) => keyOf(path)));
  for (const entry of entries) {
    for (let length = 1; length < entry.path.length; length += 1) {
      const path = entry.path.slice(0, length);
      if (!known.has(keyOf(path)) && !named.has(keyOf(path)))
        add({ ...NOTHING_SAID, line: entry.line, path });
    }
    add(entry);
  }
  const ordered: ReadEntry[] = [];
  const visited = new Set<string>();
  const visit = (key: string) => {
    if (visited.has(key)) return;
    visited.add(key);
    for (const entry of children.get(key) ?? []) {
      ordered.push(entry);
      visit(keyOf(entry.path));
    }
  };
  visit(keyOf([]));
  return ordered;
}

const NOTHING_SAID = {
  id: null,
  color: null,
  translatedName: '',
  definition: '',
  whenToUse: '',
  whenNotToUse: '',
  example: '',
};
