import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { explainSystemError } from './system-errors.mjs';

export const projectRoot = path.resolve(fileURLToPath(new URL('..', import.meta.url)));

/** @param {string[]} parts */
export const projectPath = (...parts) => path.join(projectRoot, ...parts);

/** Reads `.env` when there is one; what the environment already says wins. */
export function loadEnvFile() {
  const file = projectPath('.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

/** The folder of the embedded database, secrets and files: `DATA_DIR`, else `.data`. */
export const dataDirectory = () => path.resolve(projectRoot, process.env.DATA_DIR || '.data');

/** A mistake the reader can mend: shown as its message alone, without a stack. */
export class Complaint extends Error {}

/**
 * Runs a script's main function; a {@link Complaint} and what the system refused are printed plainly, anything else with its stack.
 * @param {() => Promise<number | void>} main may answer an exit code
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    const plain = error instanceof Complaint ? error.message : explainSystemError(error);
    console.error(plain === undefined ? error : `\n${plain}`);
    process.exitCode = 1;
  }
}

/** @param {string} moduleUrl `import.meta.url` of the asking module */
export const isMain = (moduleUrl) =>
  process.argv[1] !== undefined &&
  fs.realpathSync(process.argv[1]) === fs.realpathSync(fileURLToPath(moduleUrl));
