import { register } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './project.mjs';

let registered = false;

/**
 * Imports a TypeScript module of the project into this process (Node 20 cannot by itself).
 * @param {string} file relative to the project's root
 * @returns {Promise<any>} the module; its shape is the caller's to know
 */
export async function importTs(file) {
  if (!registered) register('./typescript-hooks.mjs', import.meta.url);
  registered = true;
  return import(pathToFileURL(path.join(projectRoot, file)).href);
}
