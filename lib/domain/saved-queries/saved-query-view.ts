import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { neutralForm } from '@/lib/core/retrieval/print-query';
import { db, type Db } from '@/lib/db';
import { parsedQuery } from '@/lib/domain/retrieval/parsed-query';
import { AppError, notFound } from '@/lib/errors';

export const savedQueryShape = z
  .object({
    id: z.uuid(),
    name: z.string(),
    text: z.string().describe('The text form with ids, so that it outlives what things are called.'),
    shared: z.boolean(),
    ownerId: z.uuid(),
    ownerName: z.string(),
    revision: z.int(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'SavedQuery' });
export type SavedQueryView = z.output<typeof savedQueryShape>;

/** One's own, and those that others share, by name. */
export async function listSavedQueries(
  { studyId, userId }: StudyAccess,
  tx: Db = db,
): Promise<SavedQueryView[]> {
  const rows = await tx.savedQuery.findMany({
    where: { studyId, OR: [{ ownerId: userId }, { shared: true }] },
    include: { owner: { select: { user: { select: { name: true } } } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, name, text, shared, ownerId, owner, revision, updatedAt }) => ({
    id,
    name,
    text,
    shared,
    ownerId,
    ownerName: owner.user.name,
    revision,
    updatedAt: updatedAt.toISOString(),
  }));
}

/** Throws not found for what another keeps to themselves. */
export async function getSavedQuery(access: StudyAccess, id: string, tx: Db = db): Promise<SavedQueryView> {
  const found = (await listSavedQueries(access, tx)).find((each) => each.id === id);
  if (!found) throw notFound();
  return found;
}

/** Its owner changes a query, and nobody else: who shares one keeps it. */
export function requireOwner({ userId }: StudyAccess, { ownerId }: SavedQueryView): void {
  if (ownerId !== userId) throw new AppError('forbidden', 'savedQuery.notOwn');
}

/** As it is stored. */
export async function storedForm(access: StudyAccess, text: string): Promise<string> {
  const { query } = await parsedQuery(access, text);
  return neutralForm(query);
}

export async function requireFreeName(
  tx: Db,
  { studyId, userId }: StudyAccess,
  name: string,
  exceptId: string,
): Promise<void> {
  const taken = await tx.savedQuery.findFirst({
    where: { studyId, ownerId: userId, id: { not: exceptId }, name: { equals: name, mode: 'insensitive' } },
    select: { name: true },
  });
  if (taken)
    throw new AppError('conflict', 'savedQuery.nameTaken', { field: 'name', values: { name: taken.name } });
}
