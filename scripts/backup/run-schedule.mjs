import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { endChild } from '../processes.mjs';
import { projectPath, projectRoot } from '../project.mjs';
import { lastDue } from './schedule.mjs';

const TICK_MS = 20_000;
const RETRY_MS = 15 * 60_000;

/**
 * Makes the backups of `BACKUP_SCHEDULE`, each in a process of its own. It looks at the clock instead of waiting for a moment, so that
 * one which was due while the machine slept or stood still is made when it is back. Several installations on one database agree
 * through it: who comes second finds the backup made.
 * @param {{schedule: import('./schedule.mjs').TimeOfDay[], env: NodeJS.ProcessEnv}} options
 * @returns {{stop: () => Promise<void>}}
 */
export function runSchedule({ schedule, env }) {
  /** @type {number | undefined} */
  let handled;
  let notBefore = 0;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;

  const tick = () => {
    const due = lastDue(schedule, new Date());
    // A clock that is set back changes no waiting.
    if (child || due.getTime() === handled || performance.now() < notBefore) return;
    child = spawnBackup(due, env);
    child.once('exit', (code) => {
      child = undefined;
      if (code === 0) handled = due.getTime();
      else {
        notBefore = performance.now() + RETRY_MS;
        console.error(`THE BACKUP FAILED. It is tried again in ${RETRY_MS / 60_000} minutes.`);
      }
    });
  };

  tick();
  const timer = setInterval(tick, TICK_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      child?.removeAllListeners('exit');
      if (child) await endChild(child, 'SIGTERM', 5000);
    },
  };
}

/** @param {Date} due @param {NodeJS.ProcessEnv} env */
function spawnBackup(due, env) {
  const preload = pathToFileURL(projectPath('scripts', 'end-with-parent.mjs')).href;
  const script = projectPath('scripts', 'backup.mjs');
  const args = ['--import', preload, script, '--due', due.toISOString()];
  // A session of its own, as the application has.
  return spawn(process.execPath, args, {
    cwd: projectRoot,
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}
