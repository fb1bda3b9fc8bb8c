import { AppError } from '@/lib/errors';
import type { ImportFormat } from './imported-text';

const ZIP = [0x50, 0x4b];
/** Compound files: Word before 2007, and any Office file with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Formats that could pass for text, or deserve their name in the message. */
const NAMED: [string, number[]][] = [
  ['PDF', [...Buffer.from('%PDF-')]],
  ['RTF', [...Buffer.from('{\\rtf')]],
];
const PICTURES: number[][] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [...Buffer.from('GIF8')],
  [0x1f, 0x8b],
];

/**
 * Tells the format of an uploaded file by its content first and its name second.
 *
 * @throws AppError for contents known to be no text: `import.old-doc`, `import.encrypted`, `import.format`
 * (value `format`), `import.binary`; `import.not-docx` when only the name says DOCX
 */
export function detectFormat(bytes: Buffer, fileName: string): ImportFormat {
  if (startsWith(bytes, ZIP) && isZipRecord(bytes)) return 'docx';
  if (startsWith(bytes, COMPOUND_FILE)) throw compoundFileError(bytes);
  for (const [format, magic] of NAMED) {
    if (startsWith(bytes, magic)) throw new AppError('unsupported', 'import.format', { values: { format } });
  }
  if (/\.docx$/i.test(fileName)) throw new AppError('unsupported', 'import.not-docx');
  if (PICTURES.some((magic) => startsWith(bytes, magic))) throw new AppError('unsupported', 'import.binary');
  return /\.(md|markdown)$/i.test(fileName) ? 'markdown' : 'text';
}

function startsWith(bytes: Buffer, magic: number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** `PK` alone may begin a text; records of a zip go on with 3 4 (a file) or 5 6 (an empty archive). */
function isZipRecord(bytes: Buffer): boolean {
  return (bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6);
}

function compoundFileError(bytes: Buffer): AppError {
  const isEncrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return new AppError('unsupported', isEncrypted ? 'import.encrypted' : 'import.old-doc');
}
