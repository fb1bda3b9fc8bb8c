import 'server-only';
import { DatabaseError } from 'pg';
import { Prisma } from '@/generated/prisma/client';

/** PostgreSQL's code for why a raw statement was refused (`23505`: something unique stands already); null for other errors. */
export function sqlStateOf(error: unknown): string | null {
  if (error instanceof DatabaseError) return error.code ?? null;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const refusal = error.meta?.driverAdapterError as { cause?: { originalCode?: string } } | undefined;
  return refusal?.cause?.originalCode ?? null;
}

export const UNIQUE_VIOLATION = '23505';
