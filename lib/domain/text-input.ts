import { z } from 'zod';
import { normaliseText } from '@/lib/core/text/normalise';

const oneLine = (text: string) => normaliseText(text).replace(/\s+/gu, ' ').trim();

const withoutEdges = (text: string) => normaliseText(text).trim();

/** A name or title: normalised like every text that is stored, on one line. `max` in UTF-16 units. */
export function lineInput(max: number) {
  return z.string().overwrite(oneLine).max(max);
}

/** Several lines of somebody's words, normalised. `max` in UTF-16 units. */
export function proseInput(max: number) {
  return z.string().overwrite(withoutEdges).max(max);
}
