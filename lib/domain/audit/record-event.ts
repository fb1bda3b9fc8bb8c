import 'server-only';
import type { Db } from '@/lib/db';

export interface AuditEntry {
  /** `create`, `update`, `delete`, … */
  action: string;
  /** The table's word, such as `interview`. */
  entity: string;
  entityId?: string;
  /** Ids and names of fields; never a text. */
  detail?: Record<string, string | number | boolean | null | readonly string[]>;
}

/** Writes the event in the caller's transaction, so that neither stands without the other. Nobody: the application itself. */
export async function recordEvent(
  tx: Db,
  access: { studyId: string; userId: string | null },
  entry: AuditEntry,
) {
  await tx.auditEvent.create({
    data: {
      studyId: access.studyId,
      userId: access.userId,
      action: entry.action,
      entity: entry.entity,
      entityId: entry.entityId ?? null,
      detail: entry.detail ?? {},
    },
  });
}

/** What happens to accounts belongs to no study. */
export async function recordAccountEvent(tx: Db, userId: string | null, entry: AuditEntry) {
  await tx.auditEvent.create({
    data: {
      userId,
      action: entry.action,
      entity: entry.entity,
      entityId: entry.entityId ?? null,
      detail: entry.detail ?? {},
    },
  });
}
