/**
 * What is painted over the text for the moment, without touching the page: the selection to come, the place of the keys, the
 * excerpt as it will be once an end is let go, what was found.
 */
export type PaintName =
  | 'transcript-selection'
  | 'transcript-place'
  | 'transcript-trim'
  | 'transcript-found'
  | 'transcript-found-current';

/** Paints ranges, or nothing when there are none. Browsers without custom highlights paint nothing. */
export function paintRanges(name: PaintName, ranges: Range[]): void {
  if (!('highlights' in CSS)) return;
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}
