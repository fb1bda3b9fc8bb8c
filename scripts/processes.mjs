import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/**
 * Fields 3, 4 and 22 of /proc/<pid>/stat: the state letter, the parent, and the start time in clock ticks since boot. The name in field 2 may hold
 * spaces and brackets, so the fields are counted from the last bracket.
 * @param {number} pid
 * @returns {{state: string, parent: number, startTime: string} | undefined} undefined where /proc does not show the process
 */
function procStat(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', parent: Number(fields[1]), startTime: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

/** What tells a process from a later one with the same number. @param {number} pid */
export function processStartTime(pid) {
  if (process.platform === 'linux') return procStat(pid)?.startTime;
  if (process.platform === 'win32') return undefined;
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether the process runs: a zombie, which containers without a reaping init keep, does not.
 * @param {number} pid
 */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  return procStat(pid)?.state !== 'Z';
}

/**
 * @typedef {{pid: number, startTime?: string | undefined}} ProcessIdentity
 * @param {ProcessIdentity} identity
 */
export const isSameProcess = ({ pid, startTime }) =>
  isRunning(pid) && (startTime === undefined || processStartTime(pid) === startTime);

/** @returns {ProcessIdentity} */
export const ownIdentity = () => ({ pid: process.pid, startTime: processStartTime(process.pid) });

/**
 * The process that started us and, where /proc tells, the one before: npm runs a script through a shell, which outlives a killed npm.
 */
export const ancestors = () => [process.ppid, procStat(process.ppid)?.parent].join();

/** @param {number} ms */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks until the condition holds.
 * @param {() => boolean | Promise<boolean>} condition
 * @param {number} limitMs
 * @returns whether it held before the limit
 */
export async function until(condition, limitMs, everyMs = 20) {
  const end = Date.now() + limitMs;
  while (!(await condition())) {
    if (Date.now() > end) return false;
    await pause(everyMs);
  }
  return true;
}

/**
 * Asks a child to end, insists after the limit, and answers when it is gone.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @param {number} limitMs
 * @param {NodeJS.Signals} insist
 */
export function endChild(child, signal, limitMs, insist = 'SIGKILL') {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return Promise.resolve();
  return /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      const timer = setTimeout(() => child.kill(insist), limitMs);
      child.once('exit', () => {
        clearTimeout(timer);
        resolve();
      });
      child.kill(signal);
    })
  );
}
