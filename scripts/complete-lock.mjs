import fs from 'node:fs';
import { isInstalled, stampInstalled } from './install.mjs';
import { isMain, projectPath, runScript } from './project.mjs';
import { writeThirdParty } from './third-party.mjs';

/**
 * npm leaves optional packages of other platforms out of the lock file when its registry does not have them at hand, and `npm ci`
 * then refuses the lock. This names them again, from what their parents ask, so that one lock installs everywhere.
 *
 * @typedef {{version?: string, dev?: boolean, optional?: boolean, resolved?: string, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string>}} LockEntry
 */

const SYSTEMS = [
  'darwin',
  'linux',
  'android',
  'freebsd',
  'openharmony',
  'win32',
  'aix',
  'netbsd',
  'openbsd',
  'sunos',
];
const PROCESSORS = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'wasm32',
  'mips64el',
];
const OTHER_NAMES = new Map([
  ['windows', 'win32'],
  ['x86_64', 'x64'],
  ['aarch64', 'arm64'],
  ['fsevents', 'darwin'],
]);

/**
 * The platform that a package's name tells.
 * @param {string} name such as `@next/swc-linux-x64-musl`
 */
export function platformOf(name) {
  const words = name
    .slice(name.indexOf('/') + 1)
    .split('-')
    .map((word) => OTHER_NAMES.get(word) ?? word);
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words
    .map((word) => (/^arm(v\d|eabi)/.test(word) ? 'arm' : word))
    .filter((word) => PROCESSORS.includes(word));
  const library = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc';
  const libc = os.includes('linux') && words.some((word) => /^(musl|gnu)/.test(word)) ? [library] : [];
  return {
    ...(os.length ? { os } : {}),
    ...(cpu.length ? { cpu } : {}),
    ...(libc.length ? { libc } : {}),
  };
}

/** @param {string} range @returns {string} the version that an exact or caret range surely contains */
const lowestVersion = (range) => range.replace(/^[\^~=v]+/, '');

/** @param {string} place of a package @returns {string} the place of the package it lies in, '' for the root */
const parentOf = (place) => place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1));

/**
 * Whether the package at `place` finds what it asks for, there or in a folder above.
 * @param {Record<string, LockEntry>} packages
 * @param {string} place
 * @param {string} name
 * @param {string} range
 */
function finds(packages, place, name, range) {
  for (let folder = place; ; folder = parentOf(folder)) {
    const found = packages[`${folder && `${folder}/`}node_modules/${name}`];
    if (found) return !/^\d/.test(range) || found.version === range;
    if (!folder) return false;
  }
}

/**
 * Adds the missing optional packages and takes the registry's addresses away.
 * @param {{packages: Record<string, LockEntry>}} lock changed in place
 * @returns {string[]} the names added
 */
export function completeLock({ packages }) {
  const added = [];
  for (const [place, entry] of Object.entries(packages)) {
    delete entry.resolved;
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (finds(packages, place, name, range)) continue;
      const isTaken = `node_modules/${name}` in packages;
      packages[`${isTaken ? `${place}/` : ''}node_modules/${name}`] = {
        version: lowestVersion(range),
        ...platformOf(name),
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
      };
      added.push(name);
    }
  }
  return added;
}

async function main() {
  const file = projectPath('package-lock.json');
  const wasInstalled = isInstalled();
  const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
  const added = completeLock(lock);
  const root = lock.packages[''];
  const sorted = Object.entries(lock.packages)
    .filter(([place]) => place)
    .sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = { '': root, ...Object.fromEntries(sorted) };
  fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  writeThirdParty(lock);
  if (wasInstalled) stampInstalled();
  console.log(
    added.length ? `Added to package-lock.json:\n${added.join('\n')}` : 'package-lock.json is complete.',
  );
}

if (isMain(import.meta.url)) await runScript(main);
