import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { WRITTEN_TABLES } from './schema';
import { BASES, NO_EVIDENCE } from './bases';
import { DISTINCT_NAMES, TABLES_OF_REVISIONS, TABLES_WITH_REVISION, TEXT_COLUMNS } from './text-columns';

it('of every column of a study that can hold words it is said what an erasure does to it', async () => {
  const columns = await db.$queryRaw<{ table: string; column: string }[]>`
    SELECT c.table_name AS "table", c.column_name AS "column" FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.data_type IN ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY', 'tsvector')
      AND (c.table_name = 'study' OR EXISTS (SELECT FROM information_schema.columns s
        WHERE s.table_schema = 'public' AND s.table_name = c.table_name AND s.column_name = 'study_id'))`;
  const inDatabase = columns.map(({ table, column }) => `${table}.${column}`);
  const said = Object.entries(TEXT_COLUMNS).flatMap(([table, names]) =>
    Object.keys(names).map((column) => `${table}.${column}`),
  );
  expect(said.sort()).toEqual(inDatabase.sort());
});

it('a table whose words an erasure rewrites gets a new revision where it has one', async () => {
  const rows = await db.$queryRaw<{ table: string }[]>`
    SELECT table_name AS "table" FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'revision'`;
  const rewritten = Object.entries(TEXT_COLUMNS).filter(([, columns]) =>
    Object.values(columns).some((fate) => fate === 'words' || fate === 'rich'),
  );
  expect(WRITTEN_TABLES).toEqual(rewritten.map(([table]) => table));
  const withRevision = rows.map(({ table }) => table).filter((table) => !TABLES_OF_REVISIONS.includes(table));
  expect(TABLES_WITH_REVISION).toEqual(
    rewritten.map(([table]) => table).filter((table) => withRevision.includes(table)),
  );
});

it('a column of words that must be distinct in its study is known as such', async () => {
  const rows = await db.$queryRaw<{ table: string; index: string }[]>`
    SELECT tablename AS "table", indexdef AS index FROM pg_indexes
    WHERE schemaname = 'public' AND indexdef LIKE 'CREATE UNIQUE%'`;
  const distinct = Object.entries(TEXT_COLUMNS).flatMap(([table, columns]) =>
    Object.entries(columns)
      .filter(([column, fate]) => {
        const named = new RegExp(`\\(.*\\b${column}\\b`);
        return fate === 'words' && rows.some((row) => row.table === table && named.test(row.index));
      })
      .map(([column]) => [table, column]),
  );
  expect(Object.fromEntries(distinct)).toEqual(DISTINCT_NAMES);
});

it('no table that rests on excerpts is missing from the bases', async () => {
  const pointing = await db.$queryRaw<{ table: string }[]>`
    SELECT DISTINCT conrelid::regclass::text AS "table" FROM pg_constraint
    WHERE contype = 'f' AND confrelid = 'excerpt'::regclass`;
  const citing = await db.$queryRaw<{ table: string }[]>`
    SELECT DISTINCT table_name AS "table" FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'jsonb' AND column_name = 'content'`;
  const registered = [...BASES.flatMap(({ tables }) => tables), ...NO_EVIDENCE];
  for (const { table } of [...pointing, ...citing]) expect(registered).toContain(table);
});
