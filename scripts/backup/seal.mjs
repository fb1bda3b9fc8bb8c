import crypto from 'node:crypto';
import fs from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Complaint } from '../project.mjs';

/**
 * The seal of an archive: its zip comment is the sha256 of every byte before. A zip's own sums leave its dates, flags and directory
 * unguarded; with the seal not one bit can change unnoticed. The other sums stay for what a person unpacks by hand.
 */

const MARK = 'sha256:';
const COMMENT_LENGTH = MARK.length + 64;
/** The last field of a zip without comment: the comment's length. */
const LENGTH_BYTES = 2;

/** A stream that seals the zip which passes through it. */
export function sealing() {
  const hash = crypto.createHash('sha256');
  let held = Buffer.alloc(0);
  return new Transform({
    transform(chunk, _, done) {
      const all = Buffer.concat([held, chunk]);
      const ready = all.subarray(0, Math.max(0, all.length - LENGTH_BYTES));
      held = Buffer.from(all.subarray(ready.length));
      hash.update(ready);
      done(null, ready);
    },
    flush(done) {
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt16LE(COMMENT_LENGTH);
      hash.update(length);
      done(null, Buffer.concat([length, Buffer.from(MARK + hash.digest('hex'))]));
    },
  });
}

/** @param {string} file */
function readComment(file) {
  const descriptor = fs.openSync(file, 'r');
  try {
    const { size } = fs.fstatSync(descriptor);
    const comment = Buffer.alloc(COMMENT_LENGTH);
    if (size > COMMENT_LENGTH) fs.readSync(descriptor, comment, 0, COMMENT_LENGTH, size - COMMENT_LENGTH);
    return { size, comment: comment.toString('latin1') };
  } finally {
    fs.closeSync(descriptor);
  }
}

/**
 * Reads the whole file.
 * @param {string} file
 * @throws {Complaint} when it is not what was sealed
 */
export async function checkSeal(file) {
  const { size, comment } = readComment(file);
  if (!comment.startsWith(MARK))
    throw new Complaint(`${file} is no backup of Sinossi, or its end is missing.`);
  const hash = crypto.createHash('sha256');
  await pipeline(fs.createReadStream(file, { end: size - COMMENT_LENGTH - 1 }), hash);
  if (hash.digest('hex') !== comment.slice(MARK.length))
    throw new Complaint(`${file} is damaged: its bytes are not those that were written.`);
}
