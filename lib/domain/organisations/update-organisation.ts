import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { requireFreeName } from '@/lib/domain/organisations/create-organisation';
import { getOrganisation, type OrganisationView } from '@/lib/domain/organisations/list-organisations';
import type { OrganisationChange } from '@/lib/domain/organisations/schema';
import { lockStudy } from '@/lib/domain/studies/lock-study';

export async function updateOrganisation(
  access: StudyAccess,
  id: string,
  { name }: OrganisationChange,
): Promise<OrganisationView> {
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    await getOrganisation(access, id, tx);
    await requireFreeName(tx, access, name, id);
    await tx.organisation.update({ where: { id, studyId: access.studyId }, data: { name } });
    await recordEvent(tx, access, {
      action: 'update',
      entity: 'organisation',
      entityId: id,
      detail: { fields: ['name'] },
    });
    return getOrganisation(access, id, tx);
  });
}
