import 'server-only';
import { pipeline } from 'node:stream/promises';
import busboy, { type Busboy, type FileInfo } from 'busboy';
import { AppError } from '@/lib/errors';

export interface UploadedFile {
  /** As the browser gives it, without folders. */
  name: string;
  mediaType: string;
  bytes: Buffer<ArrayBuffer>;
}

export interface Multipart {
  /** One value, or all of a name that was sent more than once. */
  fields: Record<string, string | string[]>;
  file: UploadedFile | null;
}

interface Parts {
  fields: [string, string][];
  refusal: AppError | null;
  file: { name: string; mediaType: string; chunks: Buffer[] } | null;
}

const MAX_FIELDS = 1000;
const MAX_FIELD_BYTES = 16 * 1024;
/** Times the size of the largest body that is accepted. */
const READ_FOR_AN_ANSWER = 10;

/**
 * Reads a form sent as multipart/form-data whose one file is called `file`.
 *
 * @param maxFileBytes of a larger file no more is kept
 * @throws AppError beside `file`: `upload.cut` for a body that breaks off or is no form, `upload.one-file`,
 * `import.too-large`; beside another name: `unknownField`, `tooBig.string`
 */
export async function readMultipart(request: Request, maxFileBytes: number): Promise<Multipart> {
  const parts: Parts = { fields: [], refusal: null, file: null };
  const parser = makeParser(request, maxFileBytes);
  collect(parser, parts, maxFileBytes);
  try {
    await pipeline(bounded(request.body, (maxFileBytes + MAX_FIELD_BYTES) * READ_FOR_AN_ANSWER), parser);
  } catch {
    throw parts.refusal ?? cut();
  }
  if (parts.refusal) throw parts.refusal;
  return { fields: byName(parts.fields), file: parts.file && withBytes(parts.file) };
}

/** A refused body is still read, and dropped: a browser looks at the answer only when it has sent everything. */
async function* bounded(body: Request['body'], maxBytes: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > maxBytes) return;
    yield chunk;
  }
}

const cut = () => new AppError('invalid', 'upload.cut', { field: 'file' });

function makeParser(request: Request, maxFileBytes: number): Busboy {
  try {
    return busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      // Names of files are UTF-8 in every browser; busboy's default is Latin-1.
      defParamCharset: 'utf8',
      // busboy stops when the limit is reached, not passed.
      limits: { files: 1, fields: MAX_FIELDS, fieldSize: MAX_FIELD_BYTES, fileSize: maxFileBytes + 1 },
    });
  } catch {
    throw cut();
  }
}

function collect(parser: Busboy, parts: Parts, maxFileBytes: number): void {
  const refuse = (error: AppError) => {
    parts.refusal ??= error;
  };
  parser.on('field', (name: string | undefined, value, { valueTruncated }) => {
    parts.fields.push([name ?? '', value]);
    if (valueTruncated) refuse(tooLong(name ?? ''));
  });
  parser.on('file', (name: string | undefined, stream, info: Partial<FileInfo>) => {
    const chunks: Buffer[] = [];
    parts.file = {
      name: info.filename ?? '',
      mediaType: info.mimeType ?? 'application/octet-stream',
      chunks,
    };
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('limit', () => refuse(tooLarge(maxFileBytes)));
    // A body that breaks off ends the parser too, which is where it is told.
    stream.on('error', () => undefined);
    if (name !== 'file') refuse(new AppError('invalid', 'unknownField', { field: name ?? '' }));
  });
  parser.on('filesLimit', () => refuse(new AppError('invalid', 'upload.one-file', { field: 'file' })));
  parser.on('fieldsLimit', () => refuse(new AppError('invalid', 'invalid')));
}

function tooLong(field: string): AppError {
  return new AppError('invalid', 'tooBig.string', { field, values: { limit: MAX_FIELD_BYTES } });
}

function tooLarge(maxFileBytes: number): AppError {
  return new AppError('too-large', 'import.too-large', {
    field: 'file',
    values: { megabytes: maxFileBytes / 1024 / 1024 },
  });
}

function byName(fields: readonly [string, string][]): Record<string, string | string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length > 1 ? all : (all[0] ?? '')]));
}

function withBytes({ chunks, ...file }: NonNullable<Parts['file']>): UploadedFile {
  return { ...file, bytes: Buffer.concat(chunks) };
}
