const HOUR_MS = 3_600_000;
/** A day and a night: one that is due every day and came late is no alarm. */
const OLD_AFTER_MS = 36 * HOUR_MS;

interface Backups {
  /** Whether they are made by the clock. */
  scheduled: boolean;
  lastMade: Date | null;
  lastFailed: Date | null;
}

export type BackupVerdict = 'well' | 'failed' | 'old' | 'never' | 'unscheduled';

/** What an admin should know of the backups. The worst comes first. */
export function judgeBackups({ scheduled, lastMade, lastFailed }: Backups, now: Date): BackupVerdict {
  if (lastFailed && (!lastMade || lastFailed > lastMade)) return 'failed';
  if (!scheduled) return 'unscheduled';
  if (!lastMade) return 'never';
  return now.getTime() - lastMade.getTime() > OLD_AFTER_MS ? 'old' : 'well';
}
