import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';

/** A file of an archive; its content is read only when the archive has come to it. */
export interface ZipPart {
  name: string;
  content: Iterable<string> | AsyncIterable<string>;
}

/** Without the ZIP64 extension sizes and offsets have 32 bits. */
const MAX_BYTES = 0xffffffff;
/** 1 January 1980, the first day a zip can name: equal content gives equal bytes. */
const DOS_DATE = 0x0021;
/** Bit 3: sizes follow the data. Bit 11: names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
const VERSION = 20;

interface WrittenPart {
  name: Buffer;
  offset: number;
  crc: number;
  deflated: number;
  size: number;
}

/**
 * Writes a zip archive (PKWARE APPNOTE 6.3.10) as it is read, holding one chunk at a time. The parts may be made one
 * after the other: what a later one says can depend on what an earlier one has written.
 *
 * @throws RangeError on the stream past 4 GB; errors of the parts likewise
 */
export function zipStream(parts: Iterable<ZipPart> | AsyncIterable<ZipPart>): Readable {
  return Readable.from(zipChunks(parts), { objectMode: false });
}

async function* zipChunks(parts: Iterable<ZipPart> | AsyncIterable<ZipPart>): AsyncGenerator<Buffer> {
  const written: WrittenPart[] = [];
  let offset = 0;
  for await (const { name, content } of parts) {
    const part: WrittenPart = { name: Buffer.from(name), offset, crc: 0, deflated: 0, size: 0 };
    for await (const chunk of partChunks(part, content)) {
      offset += chunk.length;
      if (offset > MAX_BYTES) throw new RangeError('zip archive larger than 4 GB');
      yield chunk;
    }
    written.push(part);
  }
  const directory = Buffer.concat(written.map(directoryRecord));
  yield directory;
  yield endRecord(written.length, directory.length, offset);
}

async function* partChunks(part: WrittenPart, content: ZipPart['content']): AsyncGenerator<Buffer> {
  yield localRecord(part);
  for await (const chunk of deflate(part, content) as AsyncIterable<Buffer>) {
    part.deflated += chunk.length;
    yield chunk;
  }
  if (part.size > MAX_BYTES) throw new RangeError('zip entry larger than 4 GB');
  yield descriptor(part);
}

/** Deflates the content and keeps its size and checksum in `part`. */
function deflate(part: WrittenPart, content: ZipPart['content']): DeflateRaw {
  async function* measured(): AsyncGenerator<Buffer> {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      part.crc = crc32(bytes, part.crc);
      part.size += bytes.length;
      yield bytes;
    }
  }
  // The reader of the deflated stream meets any error there; the callback only keeps it from being unhandled.
  return pipeline(Readable.from(measured()), createDeflateRaw(), () => undefined);
}

function localRecord({ name }: WrittenPart): Buffer {
  const record = Buffer.alloc(30);
  record.writeUInt32LE(0x04034b50, 0);
  writeCommon(record, 4);
  record.writeUInt16LE(name.length, 26);
  return Buffer.concat([record, name]);
}

function descriptor({ crc, deflated, size }: WrittenPart): Buffer {
  const record = Buffer.alloc(16);
  record.writeUInt32LE(0x08074b50, 0);
  writeSizes(record, 4, { crc, deflated, size });
  return record;
}

function directoryRecord(part: WrittenPart): Buffer {
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(VERSION, 4);
  writeCommon(record, 6);
  writeSizes(record, 16, part);
  record.writeUInt16LE(part.name.length, 28);
  record.writeUInt32LE(part.offset, 42);
  return Buffer.concat([record, part.name]);
}

function writeCommon(record: Buffer, at: number): void {
  record.writeUInt16LE(VERSION, at);
  record.writeUInt16LE(FLAGS, at + 2);
  record.writeUInt16LE(DEFLATE, at + 4);
  record.writeUInt16LE(DOS_DATE, at + 8);
}

function writeSizes(record: Buffer, at: number, part: Pick<WrittenPart, 'crc' | 'deflated' | 'size'>): void {
  record.writeUInt32LE(part.crc, at);
  record.writeUInt32LE(part.deflated, at + 4);
  record.writeUInt32LE(part.size, at + 8);
}

function endRecord(entries: number, directoryBytes: number, directoryOffset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(entries, 8);
  record.writeUInt16LE(entries, 10);
  record.writeUInt32LE(directoryBytes, 12);
  record.writeUInt32LE(directoryOffset, 16);
  return record;
}
