import { AppError } from '@/lib/errors';
import { normaliseText } from '@/lib/core/text/normalise';
import { splitParagraphs, type Paragraph } from '@/lib/core/text/paragraphs';

export type ImportFormat = 'text' | 'markdown' | 'docx';

/** Something the person importing should know; `key` is a message key below `errors`. */
export interface ImportWarning {
  key: string;
  values?: Record<string, string | number>;
}

/** The one shape every import format ends in. Offsets of `paragraphs` are UTF-16 code units of `text`. */
export interface ImportedText {
  text: string;
  paragraphs: Paragraph[];
  format: ImportFormat;
  warnings: ImportWarning[];
}

/**
 * Normalises raw text and splits it into paragraphs with their speakers.
 *
 * @param raw text as typed, pasted or decoded, not yet normalised
 * @throws AppError `import.empty` for nothing but space, `import.no-words` for text without letter or digit
 */
export function fromPlainText(
  raw: string,
  format: ImportFormat = 'text',
  warnings: ImportWarning[] = [],
): ImportedText {
  const text = normaliseText(raw);
  if (text.trim() === '') throw new AppError('invalid', 'import.empty', { field: 'text' });
  if (!/[\p{L}\p{N}]/u.test(text)) throw new AppError('invalid', 'import.no-words', { field: 'text' });
  return { text, paragraphs: splitParagraphs(text), format, warnings };
}
