import 'server-only';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import type { KeptErasure } from '@/lib/domain/erasures/schema';
import { env } from '@/lib/env';
import { logUnexpected } from '@/lib/log';

/** The same list that a backup writes beside itself (`scripts/backup/erasure-list.mjs`). */
const LIST = 'erasures.jsonl';

/**
 * Notes an erasure beside the backups at once, so that none of before it is restored without it. Where there is no folder
 * of backups here, the next backup notes it.
 */
export async function keepErasure(erasure: KeptErasure): Promise<void> {
  const folder = env().BACKUP_DIR;
  if (folder === undefined) return;
  await appendFile(path.join(folder, LIST), `${JSON.stringify(erasure)}\n`, { mode: 0o600 }).catch(
    (error: unknown) => {
      const noFolder = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!noFolder) logUnexpected(error);
    },
  );
}
