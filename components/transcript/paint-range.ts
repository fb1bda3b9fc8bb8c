/** What is painted over the text for the moment, without touching the page: the selection to come, the place of the keys. */
export type PaintName = 'transcript-selection' | 'transcript-place';

/** Paints a range, or nothing. Browsers without custom highlights paint nothing. */
export function paintRange(name: PaintName, range: Range | null): void {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set(name, new Highlight(range));
  else CSS.highlights.delete(name);
}
