import fs from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import { Complaint } from '../project.mjs';
import { MANIFEST, MANIFEST_LIMIT, parseManifest } from './manifest.mjs';
import { checkSeal } from './seal.mjs';
import { Tally, tallies } from './tally.mjs';

/**
 * @typedef {import('yauzl').Entry} Entry
 * @typedef {import('yauzl').ZipFile} ZipFile
 * @typedef {import('./manifest.mjs').Manifest} Manifest
 * @typedef {import('./manifest.mjs').TablePart} TablePart
 * @typedef {{manifest: Manifest, read: (part: TablePart) => Promise<import('node:stream').Readable>, close: () => void}} Archive
 */

/** @param {string} what */
const damaged = (what) => new Complaint(`The archive is damaged: ${what}.`);

/** @param {ZipFile} zip @returns {Promise<Map<string, Entry>>} */
async function listEntries(zip) {
  const entries = new Map();
  // The library refuses names that lead out of a folder; nothing is ever unpacked by its name anyway.
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw damaged(`it holds ${entry.fileName} twice`);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** @param {ZipFile} zip @param {Entry | undefined} entry */
async function readManifest(zip, entry) {
  if (!entry) throw damaged('it has no manifest');
  if (entry.uncompressedSize > MANIFEST_LIMIT) throw damaged('its manifest is too large to be one');
  const chunks = await (await zip.openReadStreamPromise(entry)).toArray();
  return parseManifest(Buffer.concat(chunks).toString());
}

/** What the directory says is held against the manifest before anything is unpacked. @param {Map<string, Entry>} entries @param {Manifest} manifest */
function compareEntries(entries, manifest) {
  const named = new Map(manifest.parts.map((part) => [part.name, part]));
  for (const { fileName, uncompressedSize } of entries.values()) {
    if (fileName === MANIFEST) continue;
    const part = named.get(fileName);
    if (!part) throw damaged(`${fileName} is not in its manifest`);
    if (part.bytes !== uncompressedSize) throw damaged(`${fileName} has not the size that its manifest says`);
  }
  for (const name of named.keys()) if (!entries.has(name)) throw damaged(`${name} is missing`);
}

/**
 * Opens an archive after reading it through: the seal, then every part against the manifest. The library stops a part that grows
 * beyond its announced size.
 * @param {string} file
 * @returns {Promise<Archive>}
 */
export async function openArchive(file) {
  if (!fs.existsSync(file)) throw new Complaint(`There is no file ${file}.`);
  await checkSeal(file);
  const zip = await openPromise(file, { autoClose: false, lazyEntries: true }).catch((error) => {
    throw damaged(error.message);
  });
  try {
    const entries = await listEntries(zip);
    const manifest = await readManifest(zip, entries.get(MANIFEST));
    compareEntries(entries, manifest);
    /** @param {TablePart} part */
    const read = (part) => zip.openReadStreamPromise(/** @type {Entry} */ (entries.get(part.name)));
    for (const part of manifest.parts) await checkPart(await read(part), part);
    return { manifest, read, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error instanceof Complaint ? error : damaged(/** @type {Error} */ (error).message);
  }
}

/** @param {import('node:stream').Readable} content @param {TablePart} part */
async function checkPart(content, part) {
  const tally = new Tally();
  await pipeline(content, tally, new Writable({ write: (_chunk, _encoding, done) => done() }));
  if (!tallies(tally, part)) throw damaged(`${part.name} is not what was written`);
}
