import 'server-only';
import type { PoolClient } from 'pg';
import { copyPool } from '@/lib/db';
import { TEXT_COLUMNS } from '@/lib/domain/erasures/text-columns';

const TABLES = Object.entries(TEXT_COLUMNS)
  .filter(([, columns]) => Object.values(columns).some((fate) => fate !== 'wordless'))
  .map(([table]) => table);

type Step = (client: PoolClient) => Promise<unknown>;

/**
 * Writes the tables anew, so that no file of the database keeps what its rows no longer say: a deleted row's bytes stay where
 * they were until then, and so do the samples of them that the planner took. Each table is closed to others while it is written.
 */
const STEPS: readonly Step[] = [
  forgetSamples,
  ...TABLES.map((table) => (client: PoolClient) => client.query(`VACUUM (FULL, ANALYZE) "${table}"`)),
  (client) => client.query('VACUUM (FULL) pg_statistic'),
  endJournal,
];

export const VACUUM_STEPS = STEPS.length;

/** As long as others queue behind a table that is waited for. */
const LOCK_WAIT_MS = 1_000;
const LOCK_NOT_AVAILABLE = '55P03';

/** One of the `VACUUM_STEPS`, counted from 0. No transaction may be open. False when others were at work: try again. */
export function takeVacuumStep(index: number): Promise<boolean> {
  return withClient(async (client) => {
    await client.query(`SET lock_timeout = ${LOCK_WAIT_MS}`);
    try {
      await STEPS[index]?.(client);
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === LOCK_NOT_AVAILABLE) return false;
      throw error;
    } finally {
      await client.query('RESET lock_timeout');
    }
  });
}

/** What was committed before this moment: a number that `isPast` understands. */
export function markMoment(): Promise<string> {
  return withClient(async (client) => {
    const { rows } = await client.query<{ xid: string }>('SELECT pg_current_xact_id()::text AS xid');
    return rows[0]?.xid ?? '0';
  });
}

/**
 * Whether everybody sees what was committed before the moment. Until then PostgreSQL keeps the rows that an older transaction may
 * still want, also those of another database of its server, and writing a table anew takes them along.
 */
export function isPast(moment: string): Promise<boolean> {
  return withClient(async (client) => {
    const { rows } = await client.query<{ past: boolean }>(
      `SELECT pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 AND NOT EXISTS (
         SELECT FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()
           AND age(backend_xmin) >= age($1::xid8::xid)) AS past`,
      [moment],
    );
    return rows[0]?.past ?? false;
  });
}

const AGAIN_MS = 100;

/** Waits until the moment is past, or so long. Says whether it is. */
export async function waitUntilPast(moment: string, ms: number): Promise<boolean> {
  const until = Date.now() + ms;
  while (!(await isPast(moment))) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
  return true;
}

async function withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await copyPool().connect();
  try {
    return await work(client);
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
