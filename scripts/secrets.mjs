import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** 192 random bits in letters that need no quoting in URLs and SQL. */
export const randomSecret = () => crypto.randomBytes(24).toString('base64url');

/**
 * For people to type: groups of four without look-alike letters, some 20 bits each.
 * @param {number} groups
 */
export function readableGroups(groups) {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => letters[crypto.randomInt(letters.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** Some 79 bits. */
export const readablePassword = () => readableGroups(4);

/**
 * The secret kept in `<dataDir>/<name>`, made at the first asking; only its owner can read the file.
 * @param {string} dataDir
 * @param {string} name
 * @param {() => string} make
 */
export function keptSecret(dataDir, name, make = randomSecret) {
  const file = path.join(dataDir, name);
  if (fs.existsSync(file)) return fs.readFileSync(file, 'utf8').trim();
  const unfinished = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(unfinished, `${make()}\n`, { mode: 0o600 });
  fs.renameSync(unfinished, file);
  return fs.readFileSync(file, 'utf8').trim();
}
