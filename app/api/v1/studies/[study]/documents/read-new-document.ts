import { z } from 'zod';
import { normaliseText } from '@/lib/core/text/normalise';
import { pastedDocument, uploadedDocument } from '@/lib/domain/documents/schema';
import type { NewDocument } from '@/lib/domain/documents/create-document';
import { AppError } from '@/lib/errors';
import { fromPlainText, type ImportedText } from '@/lib/exchange/import/imported-text';
import { MAX_UPLOAD_BYTES, readImport } from '@/lib/exchange/import/read-file';
import { readMultipart } from '@/lib/http/read-multipart';
import { readJson } from '@/lib/http/read-json';
import { checkInput } from '@/lib/http/route';

export type ReceivedDocument = NewDocument & { imported: ImportedText };

/** A text pasted into JSON, or a file with its fields as multipart/form-data. */
export async function readNewDocument(request: Request): Promise<ReceivedDocument> {
  const isForm = /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '');
  return isForm ? readUpload(request) : readPasted(request);
}

async function readPasted(request: Request): Promise<ReceivedDocument> {
  const { text, ...fields } = checkInput(pastedDocument, await readJson(request));
  return { ...fields, imported: await besideField('text', () => fromPlainText(text)) };
}

async function readUpload(request: Request): Promise<ReceivedDocument> {
  const { fields, file } = await readMultipart(request, MAX_UPLOAD_BYTES);
  const { title, ...rest } = checkInput(uploadedDocument, fields);
  if (!file || (file.name === '' && file.bytes.length === 0)) {
    throw new AppError('invalid', 'upload.no-file', { field: 'file' });
  }
  const name = normaliseText(file.name);
  const imported = await besideField('file', () => readImport({ bytes: file.bytes, fileName: name }));
  return { ...rest, title: title ?? titleOf(name), imported, original: { ...file, name } };
}

/** The name of the file without its ending. */
function titleOf(fileName: string): string {
  const stem = fileName.replace(/(?<=.)\.[^.]*$/u, '');
  const { title } = checkInput(z.object({ title: pastedDocument.shape.title }), {
    title: stem.slice(0, 300),
  });
  return title;
}

/** What is wrong with a text is told beside the field it came in. */
async function besideField<T>(field: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, error.key, { ...error.details, field });
  }
}
