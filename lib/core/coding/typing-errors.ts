/** Letters that may be wrong in a word of a length: short ones leave no room for doubt. */
function allowedErrors(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * How many letters of `wanted` are wrong, missing, too many or exchanged with the next one, given that it is the beginning of
 * `word`; infinite when they are more than a word of its length may have.
 */
export function typingErrors(word: string, wanted: string): number {
  if (word.startsWith(wanted)) return 0;
  const allowed = allowedErrors(wanted.length);
  if (allowed === 0 || word.length < wanted.length - allowed) return Infinity;
  const found = prefixDistance(word.slice(0, wanted.length + allowed), wanted);
  return found <= allowed ? found : Infinity;
}

/** The least of the distances (insertion, deletion, replacement, exchange of neighbours) from `wanted` to a beginning of `word`. */
export function prefixDistance(word: string, wanted: string): number {
  let former: number[] = [];
  let before = Array.from({ length: word.length + 1 }, (_, j) => j);
  for (let i = 1; i <= wanted.length; i++) {
    const now = [i];
    for (let j = 1; j <= word.length; j++) {
      const same = wanted[i - 1] === word[j - 1];
      let least = Math.min(
        (before[j] ?? 0) + 1,
        (now[j - 1] ?? 0) + 1,
        (before[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const isExchange = i > 1 && j > 1 && wanted[i - 1] === word[j - 2] && wanted[i - 2] === word[j - 1];
      if (isExchange) least = Math.min(least, (former[j - 2] ?? 0) + 1);
      now.push(least);
    }
    [former, before] = [before, now];
  }
  return Math.min(...before);
}

/**
 * For letters that stand in `text` in this order with others between them, as in `cbrg` for `cabina di regia`: the more, the
 * farther apart, from 0 for none between to 3; infinite when they do not, or lie all over it.
 */
export function lettersCost(text: string, letters: string): number {
  let at = -1;
  let first = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at === -1) return Infinity;
    if (first === -1) first = at;
  }
  const spread = (at - first + 1) / Math.max(1, letters.length);
  return letters === '' || spread > 4 ? Infinity : spread - 1;
}
