import 'server-only';
import type { Role } from '@/generated/prisma/enums';
import type { Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';

interface NewMember {
  studyId: string;
  userId: string;
  roles: Role[];
  mayExport: boolean;
}

/** One who had left comes back with the roles given now. `byId` is who does it. */
export async function takeInMember(
  tx: Db,
  { roles, mayExport, ...key }: NewMember,
  byId: string,
): Promise<void> {
  await tx.member.upsert({
    where: { studyId_userId: key },
    create: { ...key, roles, mayExport },
    update: { roles, mayExport, removedAt: null },
  });
  await recordEvent(
    tx,
    { studyId: key.studyId, userId: byId },
    { action: 'add', entity: 'member', entityId: key.userId, detail: { roles } },
  );
}
