const LONE_SURROGATE = /[\uD800-\uDFFF]/gu;

// U+000B and U+000C are line breaks too (Unicode UAX 14, class BK): removing them would glue two words together.
const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

const REMOVED = /[\p{Cc}\uFEFF]/gu;

/**
 * Text as it is stored, once and for all, when a document is imported: NFC, lines ended by `\n`, tabs kept, no byte
 * order mark anywhere, no other control character, a lone surrogate replaced by U+FFFD. Idempotent.
 *
 * Characters that only shape their neighbours (joiners, soft hyphens, direction marks) are text and stay.
 */
export function normaliseText(raw: string): string {
  return (
    raw
      .replace(LONE_SURROGATE, '\uFFFD')
      .replace(LINE_BREAK, '\n')
      .replace(REMOVED, (character) => (character === '\n' || character === '\t' ? character : ''))
      // last, because a removed character may have stood between a letter and its accent
      .normalize('NFC')
  );
}
