import 'server-only';
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient, type Prisma } from '@/generated/prisma/client';
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

const sharedPool = () => (kept.pools.prisma ??= makePool(10));

/** Connects at the first use, so that a build needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, property) => {
    kept.prisma ??= new PrismaClient({
      adapter: new PrismaPg(sharedPool()),
      // A busy machine makes people wait; it does not take away what they wrote.
      transactionOptions: { maxWait: CONNECTION_WAIT_MS, timeout: 60_000 },
    });
    const value: unknown = Reflect.get(kept.prisma, property);
    return typeof value === 'function' ? (value.bind(kept.prisma) as unknown) : value;
  },
});

const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined)
    names.set(text, (name = createHash('sha256').update(text).digest('hex').slice(0, 32)));
  return name;
}

/**
 * The rows of a statement that runs all the time: straight through the driver, and parsed and planned once by each connection. Its
 * text never varies. Not for one whose best plan depends on its values, nor for a part of a transaction.
 */
export async function keptQuery<Row extends object>(statement: Prisma.Sql): Promise<Row[]> {
  const { text, values } = statement;
  const { rows } = await sharedPool().query<Row>({ name: nameOf(text), text, values });
  return rows;
}

/** The same for a statement whose text varies, or whose plan depends on its values: planned each time. */
export async function freshQuery<Row extends object>({ text, values }: Prisma.Sql): Promise<Row[]> {
  const { rows } = await sharedPool().query<Row>(text, values);
  return rows;
}

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
