import type { Paragraph } from '../text/paragraphs';
import { reanchor } from '../text/reanchor';
import type { TextEdit } from '../text/text-edits';

type Spoken = Pick<Paragraph, 'start' | 'end' | 'speaker'>;

/**
 * Under which labels the paragraphs of each label stand once its names are replaced. More than one when the label was replaced
 * in some places only; none when nothing of it is left.
 */
export function renamedLabels(
  edits: readonly TextEdit[],
  before: readonly Spoken[],
  after: { text: string; paragraphs: readonly Spoken[] },
): Map<string, Set<string>> {
  const labels = new Map<string, Set<string>>();
  let at = 0;
  for (const [i, { start }] of reanchor(edits, after.text, before, 'follow').entries()) {
    while ((after.paragraphs[at]?.end ?? Infinity) <= start) at++;
    const former = before[i]?.speaker ?? null;
    const now = after.paragraphs[at]?.speaker ?? null;
    if (former === null) continue;
    const stands = labels.get(former) ?? new Set();
    if (now !== null) stands.add(now);
    labels.set(former, stands);
  }
  return labels;
}
