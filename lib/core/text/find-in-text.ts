import { snapRange, type TextRange } from './offsets';

/** A text as one looks for words in it: without case and accents, all white space and all apostrophes alike. */
export interface FoldedText {
  source: string;
  folded: string;
  /** The UTF-16 offset in the source of each unit of `folded`, and at the end the source's length. */
  at: Uint32Array;
}

const known = new Map<string, string>();

/** One character; nothing for a combining mark, itself for one that does not come apart into a letter and its marks. */
function foldedCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const bare = character.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
  let folded = [...bare].length > 1 ? character.toLowerCase() : bare;
  if (/^\s$/u.test(character)) folded = ' ';
  if (/^[’‘ʼ`´]$/u.test(character)) folded = "'";
  known.set(character, folded);
  return folded;
}

/** Made once for a text: linear in its length. */
export function foldText(source: string): FoldedText {
  const at: number[] = [];
  const parts: string[] = [];
  for (let offset = 0; offset < source.length;) {
    const code = source.charCodeAt(offset);
    const isPair = code >= 0xd800 && code < 0xdc00 && offset + 1 < source.length;
    const character = isPair ? source.slice(offset, offset + 2) : source.charAt(offset);
    const folded = foldedCharacter(character);
    for (let unit = 0; unit < folded.length; unit++) at.push(offset);
    if (folded !== '') parts.push(folded);
    offset += character.length;
  }
  at.push(source.length);
  return { source, folded: parts.join(''), at: Uint32Array.from(at) };
}

/** Where a text has the words looked for, in its order, none over another; UTF-16 ranges of whole characters. */
export function findInText(text: FoldedText, query: string, wholeWord: boolean): TextRange[] {
  const wanted = foldText(query.trim()).folded;
  if (wanted === '') return [];
  const found: TextRange[] = [];
  let place = text.folded.indexOf(wanted);
  while (place !== -1) {
    const end = place + wanted.length;
    const stands = !wholeWord || (!isWordAt(text.folded, place - 1) && !isWordAt(text.folded, end));
    if (stands) found.push(snapRange(text.source, text.at[place] ?? 0, text.at[end] ?? 0));
    place = text.folded.indexOf(wanted, stands ? end : place + 1);
  }
  return found;
}

function isWordAt(text: string, place: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(place));
}
