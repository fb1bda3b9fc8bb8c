import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient } from '@/generated/prisma/client';
import { env } from '@/lib/env';

/** Inside a transaction or out of it. */
export type Db = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

interface Connections {
  prisma?: PrismaClient;
  pool?: Pool;
}

// Development reloads modules; the connections outlive them.
const connections = globalThis as typeof globalThis & { sinossi?: Connections };
const kept: Connections = (connections.sinossi ??= {});

/** Connects at the first use, so that a build needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, property) => {
    kept.prisma ??= new PrismaClient({
      adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }),
      // A busy machine makes people wait; it does not take away what they wrote.
      transactionOptions: { maxWait: 20_000, timeout: 60_000 },
    });
    const value: unknown = Reflect.get(kept.prisma, property);
    return typeof value === 'function' ? (value.bind(kept.prisma) as unknown) : value;
  },
});

/** Plain connections for what Prisma does not do: COPY. */
export function copyPool(): Pool {
  kept.pool ??= new Pool({ connectionString: env().DATABASE_URL, max: 4 });
  return kept.pool;
}
