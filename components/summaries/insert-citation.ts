import type { Editor } from '@tiptap/react';
import type { PickedExcerpt } from '@/components/summaries/excerpt-picker';
import { quoted } from '@/lib/exchange/export/excerpt-words';

/**
 * Puts a citation where the cursor stands, a space before it where there is none. With a language the quote goes before
 * it as words, in that language's quotation marks; notes have no quote to give.
 */
export function insertCitation(
  editor: Editor,
  { id, quote, wording }: PickedExcerpt,
  quoteIn: 'it' | 'en' | null,
): void {
  const withQuote = quoteIn !== null && wording === 'VERBATIM';
  const words = withQuote ? `${quoted(quote.replace(/\s+/gu, ' ').trim(), wording, quoteIn)} ` : '';
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, '', 'x');
  const text = (before === '' || /\s/u.test(before) ? '' : ' ') + words;
  editor
    .chain()
    .insertContent([
      ...(text === '' ? [] : [{ type: 'text', text }]),
      { type: 'citation', attrs: { excerptId: id } },
    ])
    .focus()
    .run();
}
