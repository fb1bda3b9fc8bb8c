import fs from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

/**
 * Module hooks that let Node run the project's TypeScript as Next does: `@/` is the project's root, extensions may be left out,
 * `server-only` is empty, types are taken off without being checked.
 */

const root = new URL('..', import.meta.url);
const EXTENSIONS = ['', '.ts', '.tsx', '.mjs', '.js'];

/** @param {URL} url @returns {string | undefined} */
function findFile(url) {
  for (const extension of EXTENSIONS) {
    const file = fileURLToPath(url) + extension;
    if (fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return pathToFileURL(file).href;
  }
  return undefined;
}

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, nextResolve) {
  if (specifier === 'server-only') return { url: 'data:text/javascript,', shortCircuit: true };
  const isProjects = specifier.startsWith('@/');
  const isRelative = /^\.\.?\//.test(specifier) && context.parentURL?.startsWith('file:');
  if (isProjects || isRelative) {
    const url = findFile(
      isProjects ? new URL(specifier.slice(2), root) : new URL(specifier, context.parentURL),
    );
    if (url) return { url, shortCircuit: true };
  }
  return resolvePackage(specifier, context, nextResolve);
}

/**
 * Bundlers find files of packages without `exports` by their bare name (`next/headers`); Node's ES modules want the extension.
 * @type {import('node:module').ResolveHook}
 */
async function resolvePackage(specifier, context, nextResolve) {
  try {
    return await nextResolve(specifier, context);
  } catch (error) {
    if (!context.parentURL?.startsWith('file:')) throw error;
    const file = createRequire(context.parentURL).resolve(specifier);
    return { url: pathToFileURL(file).href, shortCircuit: true };
  }
}

const compilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  jsx: ts.JsxEmit.ReactJSX,
  inlineSourceMap: true,
};

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  if (url.startsWith('file:') && url.endsWith('.json') && !context.importAttributes?.type) {
    return {
      format: 'module',
      shortCircuit: true,
      source: `export default ${fs.readFileSync(new URL(url), 'utf8')}`,
    };
  }
  if (!/^file:.*\.tsx?$/.test(url)) return nextLoad(url, context);
  const fileName = fileURLToPath(url);
  const { outputText } = ts.transpileModule(fs.readFileSync(fileName, 'utf8'), { compilerOptions, fileName });
  return { format: 'module', shortCircuit: true, source: outputText };
}
