import { AppError } from '../../errors';
import { normaliseText } from '../../core/text/normalise';
import { splitParagraphs, type Paragraph } from '../../core/text/paragraphs';

export type ImportFormat = 'text' | 'markdown' | 'docx';

/** Something the person importing should know; `key` is a message key. */
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
  if (text.trim() === '') throw new AppError('invalid', 'import.empty');
  if (!/[\p{L}\p{N}]/u.test(text)) throw new AppError('invalid', 'import.no-words');
  return { text, paragraphs: splitParagraphs(text), format, warnings };
}
