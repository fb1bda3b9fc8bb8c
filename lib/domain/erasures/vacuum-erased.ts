import 'server-only';
import type { PoolClient } from 'pg';
import { copyPool } from '@/lib/db';
import { TEXT_COLUMNS } from '@/lib/domain/erasures/text-columns';

const TABLES = Object.entries(TEXT_COLUMNS)
  .filter(([, columns]) => Object.values(columns).some((fate) => fate !== 'wordless'))
  .map(([table]) => table);

/**
 * Writes the tables anew, so that no file of the database keeps what its rows no longer say: a deleted row's bytes stay where
 * they were until then, and so do the samples of them that the planner took. Each table is closed to others while it is written.
 * No transaction may be open.
 */
export async function vacuumErased(): Promise<void> {
  const client = await copyPool().connect();
  try {
    await forgetSamples(client);
    for (const table of TABLES) await client.query(`VACUUM (FULL, ANALYZE) "${table}"`);
    await client.query('VACUUM (FULL) pg_statistic');
    await endJournal(client);
  } finally {
    client.release();
  }
}

/** ANALYZE takes new samples for old ones, but none of a table that is empty now. Before PostgreSQL 18 nothing else takes them away. */
async function forgetSamples(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ can: boolean }>(
    `SELECT to_regprocedure('pg_clear_attribute_stats(text,text,text,boolean)') IS NOT NULL AS can`,
  );
  if (!rows[0]?.can) return;
  for (const table of TABLES) {
    for (const column of Object.keys(TEXT_COLUMNS[table] ?? {}))
      await client.query(`SELECT pg_clear_attribute_stats('public', $1, $2, false)`, [table, column]);
  }
}

/**
 * The journal before this point is needed no more: what is written into it fills the file that is being written, which goes
 * then too. Another's server may not take the order from us.
 */
async function endJournal(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(
    `SELECT pg_has_role('pg_checkpoint', 'USAGE') AS may`,
  );
  if (!rows[0]?.may) return;
  await client.query(`
    SELECT pg_logical_emit_message(false, 'sinossi', repeat(' ', pg_size_bytes(current_setting('wal_segment_size'))::int))`);
  await client.query('CHECKPOINT');
}
