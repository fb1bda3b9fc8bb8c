import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '../scripts/ports.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** One line of the log. */
export interface Line extends Record<string, unknown> {
  event: string;
  requestId?: string;
}

/** One process of the application with settings of its own, whose log a test reads. */
export interface ServerProcess {
  url: string;
  port: number;
  lines: () => Line[];
  /** SIGTERM; the exit code once it has ended. */
  stop: () => Promise<number | null>;
}

export async function startServerProcess(env: Record<string, string>): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const preload = pathToFileURL(path.join(root, 'scripts/end-with-parent.mjs')).href;
  const child = spawn(process.execPath, ['--import', preload, path.join(root, 'server/main.mjs')], {
    cwd: root,
    env: {
      ...process.env,
      NEXTAUTH_URL: url,
      NEXTAUTH_SECRET: 'a secret of the tests, long enough to be one',
      ...env,
      NODE_ENV: 'production',
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const isAlive = () =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isAlive())) {
    if (child.exitCode !== null) throw new Error(`The server did not start:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    port,
    lines: () =>
      output
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Line),
    stop: () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}
