import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { notFound } from '@/lib/errors';

export const organisationShape = z
  .object({ id: z.uuid(), name: z.string(), participants: z.int().describe('How many belong to it.') })
  .meta({ id: 'Organisation' });
export type OrganisationView = z.output<typeof organisationShape>;

/** By name. */
export async function listOrganisations({ studyId }: StudyAccess, tx: Db = db): Promise<OrganisationView[]> {
  const rows = await tx.organisation.findMany({
    where: { studyId },
    select: { id: true, name: true, _count: { select: { participants: true } } },
  });
  return rows
    .map(({ _count, ...organisation }) => ({ ...organisation, participants: _count.participants }))
    .sort((one, other) => one.name.localeCompare(other.name, 'it', { numeric: true }));
}

export async function getOrganisation(
  access: StudyAccess,
  id: string,
  tx: Db = db,
): Promise<OrganisationView> {
  const organisation = (await listOrganisations(access, tx)).find((each) => each.id === id);
  if (!organisation) throw notFound();
  return organisation;
}
