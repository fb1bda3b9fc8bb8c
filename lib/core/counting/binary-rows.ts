/** `PGCOPY\n\xff\r\n\0`, flags, the length of the header's extension. */
const SIGNATURE_LENGTH = 11;
const HEADER_LENGTH = SIGNATURE_LENGTH + 8;

/**
 * The rows of COPY … (FORMAT binary): each field its bytes, in place, or null
 * (https://www.postgresql.org/docs/current/sql-copy.html, Binary Format). Throws when the bytes end early.
 */
export function* binaryRows(bytes: Uint8Array): Generator<(Uint8Array | null)[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = HEADER_LENGTH + view.getUint32(HEADER_LENGTH - 4);
  for (let fields = view.getInt16(at); fields >= 0; fields = view.getInt16(at)) {
    at += 2;
    const row: (Uint8Array | null)[] = [];
    for (let i = 0; i < fields; i++) {
      const length = view.getInt32(at);
      at += 4;
      row.push(length < 0 ? null : bytes.subarray(at, at + length));
      at += Math.max(length, 0);
    }
    yield row;
  }
}
