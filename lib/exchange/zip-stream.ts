import { once } from 'node:events';
import { PassThrough, pipeline, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of an archive; its content is read only when the archive has come to it. */
export interface ZipPart {
  name: string;
  content: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/** The first day a zip can name: equal content gives equal bytes. */
const FIRST_DAY = new Date(1980, 0, 1);

/**
 * Writes a zip archive as it is read, holding little at a time. The parts may be made one after the other: what a later
 * one says can depend on what an earlier one has written.
 *
 * @throws errors of the parts, on the stream
 */
export function zipStream(parts: Iterable<ZipPart> | AsyncIterable<ZipPart>): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  // The reader of the output meets any error there; the callback only keeps it from being unhandled.
  pipeline(zip.outputStream, output, () => undefined);
  addParts(zip, output, parts).catch((error: unknown) => output.destroy(error as Error));
  return output;
}

async function addParts(
  zip: ZipFile,
  output: Readable,
  parts: Iterable<ZipPart> | AsyncIterable<ZipPart>,
): Promise<void> {
  for await (const { name, content } of parts) {
    const source = Readable.from(content, { objectMode: false });
    const stop = () => source.destroy();
    output.once('close', stop);
    zip.addReadStream(source, name, { mtime: FIRST_DAY });
    // Rejects with the source's error.
    await once(source, 'close');
    output.removeListener('close', stop);
    if (output.destroyed) return;
  }
  zip.end();
}
