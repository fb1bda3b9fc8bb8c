import 'server-only';
import { db } from '@/lib/db';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';
import { getLegalPage, type LegalPageView } from '@/lib/domain/legal-pages/get-legal-page';
import type { LegalPageChange } from '@/lib/domain/legal-pages/schema';
import { staleEdit } from '@/lib/errors';

/** For admins. The lock is on the kind and language, since there may be no row yet. */
export async function writeLegalPage(
  admin: { id: string },
  { kind, locale, text, revision }: LegalPageChange,
): Promise<LegalPageView> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`legal-page ${kind} ${locale}`}, 0))`;
    const before = await getLegalPage(kind, locale, tx);
    if (before.revision !== revision) throw staleEdit(before);
    if (text === null) {
      await tx.legalPage.deleteMany({ where: { kind, locale } });
    } else {
      const changed = { text, revision: revision + 1, updatedAt: new Date() };
      await tx.legalPage.upsert({
        where: { kind_locale: { kind, locale } },
        create: { kind, locale, ...changed },
        update: changed,
      });
    }
    await recordAccountEvent(tx, admin.id, {
      action: text === null ? 'reset' : 'update',
      entity: 'legal-page',
      detail: { kind, locale },
    });
    return getLegalPage(kind, locale, tx);
  });
}
