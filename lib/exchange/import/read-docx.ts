import mammoth from 'mammoth';
import { AppError } from '@/lib/errors';
import { docxModelText, type DocxNode } from './docx-model-text';
import { fromPlainText, type ImportedText, type ImportWarning } from './imported-text';
import { inspectZip, type ZipLimits } from './inspect-zip';

/**
 * A megabyte of transcript is some 5 to 10 MB of XML and half a million marks. Mammoth holds about 1 KB a mark in
 * memory, so the marks are what bounds it: 1.5 million is near 1.5 GB.
 */
const DOCX_LIMITS: ZipLimits = {
  entries: 5000,
  bytes: 200 * 1024 * 1024,
  ratio: 250,
  ratioFrom: 20 * 1024 * 1024,
  xmlMarks: 1_500_000,
};

/** UTF-16 units: as many as the largest text file can hold. */
const MAX_TEXT_LENGTH = 50 * 1024 * 1024;

/**
 * Reads the words of a DOCX: one line a paragraph, line breaks and tabs kept, cells of a table row joined by tabs,
 * foot- and endnotes at the end. Tracked insertions count as text, deletions, comments and pictures do not.
 *
 * @throws AppError `import.not-docx` (no zip, damaged, or no word document), `import.expands`,
 * `import.encrypted`, and those of `fromPlainText`
 */
export async function readDocx(bytes: Buffer): Promise<ImportedText> {
  const model = await orNotDocx(async () => {
    const names = await inspectZip(bytes, DOCX_LIMITS);
    if (!names.has('word/document.xml')) throw new AppError('unsupported', 'import.not-docx');
    return readModel(bytes);
  });
  const { text, hasNotes } = docxModelText(model);
  if (text.length > MAX_TEXT_LENGTH) throw new AppError('too-large', 'import.expands');
  const warnings: ImportWarning[] = hasNotes ? [{ key: 'import.warning.notes-at-end' }] : [];
  return fromPlainText(text, 'docx', warnings);
}

/** Mammoth hands over its document model through `transformDocument`; nothing is left for it to make HTML of. */
async function readModel(bytes: Buffer): Promise<DocxNode> {
  let model: DocxNode | undefined;
  await mammoth.convertToHtml(
    { buffer: bytes },
    {
      includeEmbeddedStyleMap: false,
      transformDocument: (document: DocxNode) => {
        model = document;
        return { ...document, children: [] };
      },
    },
  );
  if (!model) throw new AppError('unsupported', 'import.not-docx');
  return model;
}

/** Whatever a parser stumbles on in a file that calls itself a DOCX, the person is told the same thing. */
async function orNotDocx<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('unsupported', 'import.not-docx');
  }
}
