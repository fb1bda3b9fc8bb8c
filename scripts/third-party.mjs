import fs from 'node:fs';
import { projectPath } from './project.mjs';

/**
 * What ships with the application and under which licence, from the lock file. Packages of a platform stand once, for all platforms.
 *
 * @typedef {{version?: string, license?: string, dev?: boolean, devOptional?: boolean, os?: string[], cpu?: string[]}} Shipped
 */

/** Their package.json says it in a form that npm no longer reads. @type {Record<string, string>} */
const SAID_ELSEWHERE = { busboy: 'MIT', streamsearch: 'MIT' };

/** Licences under which others' code may be used and passed on with ours; one of them is enough. */
export const ACCEPTED = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0'],
  ...['Unlicense', 'Zlib', 'CC-BY-4.0', 'OFL-1.1'],
  // used as they are, beside our code: theirs stays under its licence, ours does not come under it
  ...['EPL-2.0', 'LGPL-3.0-or-later', 'MPL-2.0'],
]);

/** @param {string} expression of SPDX, in one level */
export function isAccepted(expression) {
  const words = expression.replace(/[()]/g, '');
  return words
    .split(/ or /i)
    .some((choice) => choice.split(/ and /i).every((one) => ACCEPTED.has(one.trim())));
}

/** @param {string} name @returns {string} the name that a package has in common with those of the other platforms */
const withoutPlatform = (name) =>
  name.replace(
    /[-/](darwin|linux(musl)?|win32|windows|android|freebsd|openharmony|wasm32|arm64)\b.*$/,
    (rest) => `${rest.charAt(0)}…`,
  );

/**
 * @param {{packages: Record<string, Shipped>}} lock
 * @returns {{name: string, versions: string, licence: string}[]} by name
 */
export function listThirdParty({ packages }) {
  /** @type {Map<string, {versions: Set<string>, licences: Set<string>}>} */
  const found = new Map();
  for (const [place, { version = '', license, dev, os, cpu }] of Object.entries(packages)) {
    if (!place || dev) continue;
    const full = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const name = os || cpu ? withoutPlatform(full) : full;
    const entry = found.get(name) ?? { versions: new Set(), licences: new Set() };
    found.set(name, entry);
    entry.versions.add(version);
    const licence = license ?? SAID_ELSEWHERE[full];
    if (licence) entry.licences.add(licence);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { versions, licences }]) => ({
      name,
      versions: [...versions].sort().join(', '),
      licence: [...licences].sort().join('; '),
    }));
}

/** @param {{packages: Record<string, Shipped>}} lock */
export function thirdPartyPage(lock) {
  const rows = listThirdParty(lock);
  return [
    '# What others wrote',
    '',
    'The packages that run with Sinossi, from `package-lock.json`; `npm run lock` writes this list. Each comes with its licence in',
    '`node_modules`.',
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...rows.map(({ name, versions, licence }) => `| ${name} | ${versions} | ${licence} |`),
    '',
  ].join('\n');
}

export const thirdPartyFile = projectPath('THIRD-PARTY.md');

/** @param {{packages: Record<string, Shipped>}} lock */
export function writeThirdParty(lock) {
  fs.writeFileSync(thirdPartyFile, thirdPartyPage(lock));
}
