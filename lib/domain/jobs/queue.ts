import 'server-only';
import PgBoss from 'pg-boss';
import { db, jobsPool } from '@/lib/db';
import { asAppError } from '@/lib/database-error';
import { log, logUnexpected } from '@/lib/log';

/** What is given to the queue: which job has work left. Everything else stands in our table `job`. */
interface Errand {
  jobId: string;
}

/** One go at a job. True when work is left. `isLast`: the queue tries no further when this one fails. */
export type Go = (jobId: string, isLast: boolean, isStopping: () => boolean) => Promise<boolean>;

interface Running {
  boss: PgBoss;
  stopping: boolean;
}

const QUEUE = 'sinossi-jobs';
const TRIES = 3;
/** A go that a crash cut off is taken up by another process after this long, and one more maintenance. */
const EXPIRES_S = 60;
const MAINTENANCE_S = 15;
const STRAYS_EVERY_MS = 60_000;

// Development reloads modules; the workers outlive them, and `server/` stops them.
const shared = globalThis as typeof globalThis & {
  sinossiJobs?: { running: Running | null; stop: () => Promise<void> };
};

/** Starts the queue of this process and a worker on it. Its tables, in a schema of their own, it makes and keeps itself. */
export async function startQueue(go: Go): Promise<void> {
  const pool = jobsPool();
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schedule: false,
    maintenanceIntervalSeconds: MAINTENANCE_S,
    deleteAfterHours: 1,
    archiveCompletedAfterSeconds: 3600,
  });
  boss.on('error', noteTrouble);
  await boss.start();
  await boss.createQueue(QUEUE, {
    name: QUEUE,
    retryLimit: TRIES,
    retryDelay: 5,
    expireInSeconds: EXPIRES_S,
  });
  const running: Running = { boss, stopping: false };
  shared.sinossiJobs = { running, stop: () => stop(running) };
  await boss.work<Errand>(QUEUE, { includeMetadata: true, pollingIntervalSeconds: 1 }, async ([errand]) => {
    if (!errand) return;
    const { jobId } = errand.data;
    const isLast = errand.retryCount >= TRIES;
    // what is left waits its turn behind other people's jobs
    if (await go(jobId, isLast, () => running.stopping)) await boss.send(QUEUE, { jobId });
  });
  await findStrays();
  setInterval(() => void findStrays(), STRAYS_EVERY_MS).unref();
}

async function stop(running: Running): Promise<void> {
  running.stopping = true;
  shared.sinossiJobs = undefined;
  await running.boss.stop({ graceful: true, wait: true, timeout: 25_000 });
}

/** Tells the queue that a job has work. Without a queue in this process, or when that fails, the job is found as a stray. */
export async function askForWork(jobId: string): Promise<void> {
  try {
    await shared.sinossiJobs?.running?.boss.send(QUEUE, { jobId });
  } catch (error) {
    noteTrouble(error);
  }
}

/** Jobs that have work left and that the queue does not know: a process ended between the two, or a backup was restored. */
async function findStrays(): Promise<void> {
  try {
    const strays = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM job WHERE state IN ('QUEUED', 'RUNNING') AND NOT EXISTS (
        SELECT FROM pgboss.job errand
        WHERE errand.name = ${QUEUE} AND errand.state < 'completed' AND errand.data ->> 'jobId' = job.id::text)`;
    for (const { id } of strays) await askForWork(id);
  } catch (error) {
    noteTrouble(error);
  }
}

function noteTrouble(error: unknown): void {
  const known = asAppError(error);
  if (known) log('warn', known.code, { why: known.key, work: 'jobs' });
  else logUnexpected(error, { work: 'jobs' });
}
