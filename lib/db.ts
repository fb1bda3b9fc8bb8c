import 'server-only';
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient } from '@/generated/prisma/client';
import { env } from '@/lib/env';

/** Inside a transaction or out of it. */
export type Db = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

interface Connections {
  prisma?: PrismaClient;
  /** By what they are for; the metrics of `server/` count them. */
  pools: { prisma?: Pool; copy?: Pool; jobs?: Pool; count?: Pool };
}

// Development reloads modules; the connections outlive them.
const connections = globalThis as typeof globalThis & { sinossi?: Connections };
const kept: Connections = (connections.sinossi ??= { pools: {} });

/** As long as a transaction waits for its turn. */
const CONNECTION_WAIT_MS = 20_000;

function makePool(max: number): Pool {
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    max,
    connectionTimeoutMillis: CONNECTION_WAIT_MS,
    keepAlive: true,
  });
  // A connection that breaks while nobody uses it is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/**
 * Begins a statement whose text never varies and that runs all the time: each connection parses and plans it once. Say it of nothing
 * whose best plan depends on its values.
 */
const KEPT = '/* kept */';
const names = new Map<string, string>();

function statementName(sql: string): string {
  if (!sql.startsWith(KEPT)) return '';
  let name = names.get(sql);
  if (name === undefined)
    names.set(sql, (name = createHash('sha256').update(sql).digest('hex').slice(0, 32)));
  return name;
}

/** Connects at the first use, so that a build needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, property) => {
    kept.prisma ??= new PrismaClient({
      adapter: new PrismaPg((kept.pools.prisma ??= makePool(10)), {
        statementNameGenerator: ({ sql }) => statementName(sql),
      }),
      // A busy machine makes people wait; it does not take away what they wrote.
      transactionOptions: { maxWait: CONNECTION_WAIT_MS, timeout: 60_000 },
    });
    const value: unknown = Reflect.get(kept.prisma, property);
    return typeof value === 'function' ? (value.bind(kept.prisma) as unknown) : value;
  },
});

/** Plain connections for what Prisma does not do: COPY. */
export function copyPool(): Pool {
  return (kept.pools.copy ??= makePool(4));
}

/** For the queue, which asks for work every second: it waits behind nobody's exports. */
export function jobsPool(): Pool {
  return (kept.pools.jobs ??= makePool(2));
}

/** The same for what is counted, which no slow download may hold up. */
export function countPool(): Pool {
  return (kept.pools.count ??= makePool(4));
}

/** For a script, which ends when it is done. @public */
export async function closeConnections(): Promise<void> {
  await kept.prisma?.$disconnect();
  await Promise.all(Object.values(kept.pools).map((pool) => pool.end()));
}
