import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { endChild, until } from './processes.mjs';
import { Complaint, projectPath, projectRoot } from './project.mjs';

const READY_LIMIT_MS = 120_000;
/** Longer than the application gives what runs, see server/main.mjs. */
const STOP_LIMIT_MS = 35_000;

/**
 * @typedef {{stop: () => Promise<void>, exited: Promise<string>, pid: number}} AppServer `exited` tells how it ended
 * @typedef {{port: number, host: string, env: NodeJS.ProcessEnv, dev?: boolean, quiet?: boolean}} AppOptions
 */

/** @param {string} host what is listened on @param {number} port */
export const localUrl = (host, port) =>
  `http://${['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host}:${port}`;

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<number | undefined>} the status of an answer to anyone's first request
 */
async function answer(host, port) {
  const address = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host;
  try {
    const response = await fetch(`http://${address}:${port}/sign-in`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return undefined;
  }
}

/**
 * Starts the application on the production build (or Next's development server) and waits until it answers.
 * @param {AppOptions} options
 * @returns {Promise<AppServer>}
 */
export async function startApp({ port, host, env, dev = false, quiet = false }) {
  const preload = pathToFileURL(projectPath('scripts', 'end-with-parent.mjs')).href;
  const args = ['--import', preload, projectPath('server', 'main.mjs')];
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: {
      ...env,
      HOST: host,
      PORT: String(port),
      NODE_ENV: dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    // A session of its own: Ctrl-C reaches us alone and we stop it in order. The fourth channel tells it when we are gone.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  let ready = false;
  const show = (/** @type {NodeJS.WriteStream} */ stream) => (/** @type {Buffer} */ chunk) => {
    if (ready && !quiet) stream.write(chunk);
    else output = (output + chunk.toString()).slice(-8000);
  };
  child.stdout?.on('data', show(process.stdout));
  child.stderr?.on('data', show(process.stderr));
  let ended = '';
  const exited = /** @type {Promise<string>} */ (
    new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        ended = signal ? `signal ${signal}` : `exit code ${code}`;
        resolve(ended);
      });
    })
  );
  const stop = () => endChild(child, 'SIGTERM', STOP_LIMIT_MS);
  let status = 0;
  // 503: the database is away, for which there is a cure without us.
  const hasAnswered = async () => ![0, 503].includes((status = (await answer(host, port)) ?? 0));
  await until(async () => ended !== '' || (await hasAnswered()), READY_LIMIT_MS, 50);
  // In development a mistake in a page is for the developer to see there.
  const works = !ended && status > 0 && (dev || status < 500);
  if (!works) {
    await stop();
    throw new Complaint(
      `The application did not start (${ended || `answer ${status || 'none'}`}):\n${output}`,
    );
  }
  ready = true;
  return { stop, exited, pid: child.pid ?? 0 };
}
