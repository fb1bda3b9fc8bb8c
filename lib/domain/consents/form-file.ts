import 'server-only';

/** A signed form as it is sealed: its name and type with its bytes, so that neither is told outside. */
export interface FormFile {
  name: string;
  mediaType: string;
  bytes: Buffer<ArrayBuffer>;
}

const LENGTH_BYTES = 4;

/** The length of what describes it, that description, the bytes. */
export function packForm({ name, mediaType, bytes }: FormFile): Buffer {
  const head = Buffer.from(JSON.stringify({ name, mediaType }));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, bytes]);
}

export function unpackForm(packed: Buffer<ArrayBuffer>): FormFile {
  const start = LENGTH_BYTES + packed.readUInt32BE(0);
  const head = packed.subarray(LENGTH_BYTES, start).toString('utf8');
  // Written by `packForm` alone.
  const { name, mediaType } = JSON.parse(head) as Omit<FormFile, 'bytes'>;
  return { name, mediaType, bytes: packed.subarray(start) };
}
