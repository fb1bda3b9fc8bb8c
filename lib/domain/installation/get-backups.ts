import 'server-only';
import { z } from 'zod';
import { judgeBackups, type BackupVerdict } from '@/lib/core/backups/judge-backups';
import { db } from '@/lib/db';
import { env } from '@/lib/env';

const made = z.object({ file: z.string(), bytes: z.number(), rows: z.number() });
const failed = z.object({ reason: z.string() });

export interface BackupsView {
  verdict: BackupVerdict;
  /** Times of the day, as the installation's settings say them. */
  schedule: string | null;
  last: (z.infer<typeof made> & { at: Date }) | null;
  failure: (z.infer<typeof failed> & { at: Date }) | null;
}

/** As `npm run backup` and the schedule note them. For admins: `pageAdmin` stands before it. */
export async function getBackups(now = new Date()): Promise<BackupsView> {
  const [last, failure] = await Promise.all([findLast('create', now), findLast('fail', now)]);
  const schedule = env().BACKUP_SCHEDULE ?? null;
  const known = {
    scheduled: schedule !== null,
    lastMade: last?.at ?? null,
    lastFailed: failure?.at ?? null,
  };
  return {
    verdict: judgeBackups(known, now),
    schedule,
    last: last && { at: last.at, ...made.parse(last.detail) },
    failure: failure && { at: failure.at, ...failed.parse(failure.detail) },
  };
}

/** One from the future, when the clock was wrong, would hide that none is made now. */
function findLast(action: 'create' | 'fail', now: Date) {
  return db.auditEvent.findFirst({
    where: { studyId: null, entity: 'backup', action, at: { lte: now } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true, detail: true },
  });
}
