import { AppError } from '@/lib/errors';
import { detectFormat } from './detect-format';
import type { ImportedText } from './imported-text';
import { readDocx } from './read-docx';
import { readMd } from './read-md';
import { readTxt } from './read-txt';

export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;

/**
 * Reads an uploaded file into the neutral shape.
 *
 * @param file its bytes, and its name as the browser gives it (used only where the content does not tell)
 * @throws AppError with field `file`: `import.empty`, `import.too-large`, and those of the format
 */
export async function readImport(file: { bytes: Buffer; fileName: string }): Promise<ImportedText> {
  try {
    return await readFile(file);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, error.key, { ...error.details, field: 'file' });
  }
}

async function readFile({ bytes, fileName }: { bytes: Buffer; fileName: string }): Promise<ImportedText> {
  if (bytes.length === 0) throw new AppError('invalid', 'import.empty');
  if (bytes.length > MAX_UPLOAD_BYTES) {
    const megabytes = MAX_UPLOAD_BYTES / 1024 / 1024;
    throw new AppError('too-large', 'import.too-large', { values: { megabytes } });
  }
  switch (detectFormat(bytes, fileName)) {
    case 'docx':
      return readDocx(bytes);
    case 'markdown':
      return readMd(bytes);
    case 'text':
      return readTxt(bytes);
  }
}
