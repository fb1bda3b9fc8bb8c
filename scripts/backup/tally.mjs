import crypto from 'node:crypto';
import { Transform } from 'node:stream';

const LINE_FEED = 10;

/** Lets a part through and measures it. In COPY's text format a line feed ends a row and stands nowhere else. */
export class Tally extends Transform {
  bytes = 0;
  rows = 0;
  #hash = crypto.createHash('sha256');
  /** Set when all has passed. */
  sha256 = '';

  /** @override @param {Buffer} chunk @param {BufferEncoding} _ @param {import('node:stream').TransformCallback} done */
  _transform(chunk, _, done) {
    this.bytes += chunk.length;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) this.rows += 1;
    this.#hash.update(chunk);
    done(null, chunk);
  }

  /** @override @param {import('node:stream').TransformCallback} done */
  _flush(done) {
    this.sha256 = this.#hash.digest('hex');
    done();
  }
}

/**
 * @param {Tally} tally
 * @param {{rows: number, bytes: number, sha256: string}} part
 */
export const tallies = (tally, part) =>
  tally.rows === part.rows && tally.bytes === part.bytes && tally.sha256 === part.sha256;
