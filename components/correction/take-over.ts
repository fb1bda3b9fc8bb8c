import type { AsideEdit, BaseText } from '@/components/correction/correction-draft';
import { deriveEdits } from '@/lib/core/text/derive-edits';
import { reanchor } from '@/lib/core/text/reanchor';
import { rebaseEdits } from '@/lib/core/text/rebase-edits';
import { tightenEdits, type TextEdit } from '@/lib/core/text/text-edits';

/** Own edits on the text that somebody else saved meanwhile; where both changed the same words, theirs stand and one's own are set aside. */
export function takeOver(
  base: BaseText,
  own: readonly TextEdit[],
  theirs: BaseText,
): { edits: TextEdit[]; aside: AsideEdit[] } {
  const others = tightenEdits(base.text, deriveEdits(base.text, theirs.text));
  const { edits, clashes } = rebaseEdits(own, others);
  const places = reanchor(others, theirs.text, clashes, 'follow');
  const aside = clashes.map(({ start, end, insert }, i) => ({
    before: base.text.slice(start, end),
    mine: insert,
    at: places[i]?.start ?? 0,
  }));
  return { edits, aside };
}
