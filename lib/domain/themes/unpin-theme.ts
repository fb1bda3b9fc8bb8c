import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getTheme } from '@/lib/domain/themes/get-theme';

/** Taking away a pin that is not there changes nothing. */
export async function unpinTheme(access: StudyAccess, themeId: string): Promise<void> {
  const { studyId, userId } = access;
  await db.$transaction(async (tx) => {
    await getTheme(access, themeId, tx);
    const { count } = await tx.pinnedTheme.deleteMany({ where: { studyId, userId, themeId } });
    if (count > 0)
      await recordEvent(tx, access, { action: 'delete', entity: 'pinned-theme', entityId: themeId });
  });
}
