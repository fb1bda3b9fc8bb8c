import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Author } from '@/lib/access/door';
import { redactRichText } from '@/lib/core/erasure/redact-rich-text';
import { redactShared, type Needles } from '@/lib/core/erasure/shared-words';
import type { Db } from '@/lib/db';
import type { WrittenTable } from '@/lib/domain/erasures/schema';
import { DISTINCT_NAMES, TABLES_WITH_REVISION, TABLES_WITH_WORDS } from '@/lib/domain/erasures/text-columns';

const ROWS_AT_ONCE = 2_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** A row in which words were found, with its columns as they would read without them. */
export interface SweptRow {
  table: WrittenTable;
  id: string;
  columns: Record<string, unknown>;
}

interface Words {
  table: WrittenTable;
  texts: readonly string[];
  rich: readonly string[];
}

/**
 * Looks through everything that people wrote in the study, a few rows at a time.
 *
 * @param hold for who rewrites the rows: nobody saves another text in between, which would be written over
 */
export async function* findWords(
  tx: Db,
  { studyId }: Author,
  needles: readonly Needles[],
  { hold = false } = {},
): AsyncGenerator<SweptRow> {
  const lock = hold ? Prisma.sql`FOR UPDATE` : Prisma.empty;
  for (const words of TABLES_WITH_WORDS) {
    let after = FIRST_ID;
    for (;;) {
      const rows = await readRows(tx, studyId, words, after, lock);
      for (const row of rows) {
        const columns = changedColumns(words, row, needles);
        if (columns) yield { table: words.table, id: row.id, columns };
      }
      const last = rows.at(-1);
      if (!last || rows.length < ROWS_AT_ONCE) break;
      after = last.id;
    }
  }
}

/** Writes the row without the words; who has it open learns that it changed. */
export async function writeSwept(tx: Db, author: Author, row: SweptRow): Promise<void> {
  const { table, id } = row;
  const columns = await withDistinctName(tx, author, row);
  const set = Object.entries(columns).map(([column, value]) =>
    typeof value === 'string'
      ? Prisma.sql`${name(column)} = ${value}`
      : Prisma.sql`${name(column)} = ${JSON.stringify(value)}::jsonb`,
  );
  if (TABLES_WITH_REVISION.includes(table)) set.push(Prisma.sql`revision = revision + 1`);
  await tx.$executeRaw`
    UPDATE ${name(table)} SET ${Prisma.join(set)} WHERE ${studyColumn(table)} = ${author.studyId}::uuid AND id = ${id}::uuid`;
}

/** What two names have in common without the words must not stop the erasure of either. */
async function withDistinctName(
  tx: Db,
  { studyId }: Author,
  { table, id, columns }: SweptRow,
): Promise<SweptRow['columns']> {
  const column = DISTINCT_NAMES[table];
  const written = column === undefined ? undefined : columns[column];
  if (column === undefined || typeof written !== 'string') return columns;
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT lower(${name(column)}) AS name FROM ${name(table)} WHERE study_id = ${studyId}::uuid AND id <> ${id}::uuid`;
  const taken = new Set(rows.map((row) => row.name));
  let distinct = written;
  for (let number = 2; taken.has(distinct.toLowerCase()); number++) distinct = `${written} ${String(number)}`;
  return { ...columns, [column]: distinct };
}

type Row = { id: string } & Record<string, unknown>;

/** Rows with nothing written are passed over by the database. */
function readRows(
  tx: Db,
  studyId: string,
  { table, texts, rich }: Words,
  after: string,
  lock: Prisma.Sql,
): Promise<Row[]> {
  const columns = Prisma.join([...texts, ...rich].map(name));
  const written = [
    ...texts.map((column) => Prisma.sql`${name(column)} <> ''`),
    ...rich.map((column) => Prisma.sql`${name(column)} IS NOT NULL`),
  ];
  return tx.$queryRaw<Row[]>`
    SELECT id, ${columns} FROM ${name(table)}
    WHERE ${studyColumn(table)} = ${studyId}::uuid AND id > ${after}::uuid AND (${Prisma.join(written, ' OR ')})
    ORDER BY id LIMIT ${ROWS_AT_ONCE} ${lock}`;
}

function changedColumns({ texts, rich }: Words, row: Row, needles: readonly Needles[]) {
  const changed: Record<string, unknown> = {};
  for (const column of texts) {
    const text = row[column] as string;
    const redacted = redactShared(text, needles);
    if (redacted !== text) changed[column] = redacted;
  }
  for (const column of rich) {
    const content = row[column] as Parameters<typeof redactRichText>[0];
    const redacted = redactRichText(content, needles);
    if (redacted !== content) changed[column] = redacted;
  }
  return Object.keys(changed).length === 0 ? null : changed;
}

/** Which column says whose study it is: a study's own row is the study. */
const studyColumn = (table: WrittenTable) => name(table === 'study' ? 'id' : 'study_id');

/** Names of tables and columns are our own. */
const name = (identifier: string) => Prisma.raw(`"${identifier}"`);
