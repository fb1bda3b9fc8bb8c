import type { TextRange } from '../text/offsets';
import {
  CONNECTORS,
  FIRST_NAMES,
  ORGANISATION_WORDS,
  PARTICLES,
  PLACE_WORDS,
  PLACES,
  STOP_WORDS,
  TITLES,
} from './known-names';
import { foldName, nameWordsOf, rangeOfWords, type NameWord } from './name-words';
import type { Find, PseudonymKind } from './pseudonym-kinds';

/** Letters that stand alone name nobody; as an institution's initials they are `findInitialisms`'. */
const INITIALS = /^\p{L}(?:[^\p{L}\p{N}]+\p{L})*$/u;

interface SpokenWord extends NameWord {
  isCapitalised: boolean;
  /** Capitalised as the first of a sentence, where every word is. */
  opens: boolean;
}

interface Run {
  first: SpokenWord;
  last: SpokenWord;
  name: string;
  kind: PseudonymKind;
  /** Several words, one that is known, or one after a title: believed though it comes once. */
  isSure: boolean;
}

/**
 * Names told by their capitals: words that stand capitalised inside sentences and not, mostly, without, joined to names of
 * several words (`Azienda Sanitaria di Asti`). One unknown word must repeat. `speech` is what is said, in order: what stands
 * outside it, such as the labels of who speaks, is not looked at.
 */
export function findCapitalised(
  text: string,
  { words = nameWordsOf(text), speech }: { words?: readonly NameWord[]; speech: readonly TextRange[] },
): Find[] {
  const spoken = spokenWords(text, words, speech);
  const runs = runsOf(text, spoken, nameLike(text, spoken));
  const times = new Map<string, number>();
  for (const { name } of runs) times.set(name, (times.get(name) ?? 0) + 1);
  return runs
    .filter(({ name, isSure }) => !INITIALS.test(name) && (isSure || (times.get(name) ?? 0) > 1))
    .map(({ first, last, kind }) => ({ ...rangeOfWords(text, first, last), kind, source: 'capitals' }));
}

function spokenWords(text: string, words: readonly NameWord[], speech: readonly TextRange[]): SpokenWord[] {
  const spoken: SpokenWord[] = [];
  let at = 0;
  for (const [i, word] of words.entries()) {
    while ((speech[at]?.end ?? Infinity) <= word.start) at++;
    const piece = speech[at];
    if (!piece || word.start < piece.start) continue;
    const isCapitalised = hasCapital(text, word.start);
    const before = words[i - 1];
    const isFirst = !before || before.start < piece.start;
    const opens =
      isCapitalised && (isFirst || endsSentence(text.slice(before.end, word.start), before, text));
    const { start, end, folded } = word;
    spoken.push({ start, end, folded, isCapitalised, opens });
  }
  return spoken;
}

function hasCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : /^\p{Lu}/u.test(text.slice(at, at + 2));
}

/** A point after a title or an initial (`Dott. Neri`, `G. Neri`) ends none. */
function endsSentence(between: string, before: NameWord, text: string): boolean {
  if (between === ' ') return false;
  if (/[!?…:;\n«“"(]/u.test(between) || /\.\s*\./u.test(between)) return true;
  if (!between.includes('.')) return false;
  const isInitial = before.end - before.start === 1 && /\p{Lu}/u.test(text.slice(before.start, before.end));
  return !isInitial && !TITLES.has(before.folded);
}

/** The words that are names where they have a capital. */
function nameLike(text: string, spoken: readonly SpokenWord[]): (word: SpokenWord) => boolean {
  const inside = new Map<string, number>();
  const lower = new Map<string, number>();
  for (const word of spoken) {
    if (!word.isCapitalised) lower.set(word.folded, (lower.get(word.folded) ?? 0) + 1);
    else if (!word.opens) inside.set(word.folded, (inside.get(word.folded) ?? 0) + 1);
  }
  return (word) => {
    const { folded } = word;
    if (!word.isCapitalised || STOP_WORDS.has(folded) || TITLES.has(folded) || /^\p{N}/u.test(folded))
      return false;
    const capitals = inside.get(folded) ?? 0;
    const isKnown = FIRST_NAMES.has(folded) || PLACES.has(folded);
    if (word.opens && capitals === 0) return isKnown && !lower.has(folded);
    return (
      capitals > 0 && ((lower.get(folded) ?? 0) <= capitals || isKnown || ORGANISATION_WORDS.has(folded))
    );
  };
}

function runsOf(text: string, spoken: readonly SpokenWord[], isName: (word: SpokenWord) => boolean): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < spoken.length; i++) {
    const first = spoken[i];
    if (!first || !isName(first)) continue;
    const end = endOfRun(text, spoken, i, isName);
    runs.push(runOf(text, spoken.slice(i, end + 1), spoken[i - 1]));
    i = end;
  }
  return runs;
}

/** The index of the last word of the name that begins at `from`. */
function endOfRun(
  text: string,
  spoken: readonly SpokenWord[],
  from: number,
  isName: (word: SpokenWord) => boolean,
): number {
  let end = from;
  for (let next = from + 1; next < spoken.length; next++) {
    const word = spoken[next];
    const before = spoken[next - 1];
    if (!word || !before || word.opens) break;
    const between = text.slice(before.end, word.start);
    if (!/^(?:[ \u00A0]|-|['’]|\. ?)$/u.test(between)) break;
    if (isName(word)) end = next;
    else if (next - end > 2 || !joins(word, spoken.slice(from, next))) break;
  }
  return end;
}

/** `De` and `Il` join the words of any name, `di` and `of` only those of an organisation or place: Anna is not of Torino. */
function joins(word: SpokenWord, before: readonly SpokenWord[]): boolean {
  if (word.isCapitalised) return PARTICLES.has(word.folded);
  return CONNECTORS.has(word.folded) && before.some(({ folded }) => takesConnector(folded));
}

const takesConnector = (word: string) => ORGANISATION_WORDS.has(word) || PLACE_WORDS.has(word);

function runOf(text: string, words: readonly SpokenWord[], before: SpokenWord | undefined): Run {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) throw new RangeError('a name without words');
  const written = text.slice(first.start, last.end);
  const name = foldName(written);
  const kind = kindOf(name, written, words, before);
  const isSure = words.length > 1 || isKnownWord(first.folded) || followsTitle(before);
  return { first, last, name, kind, isSure };
}

const followsTitle = (before: SpokenWord | undefined) => before !== undefined && TITLES.has(before.folded);

const isKnownWord = (word: string) =>
  FIRST_NAMES.has(word) || PLACES.has(word) || ORGANISATION_WORDS.has(word);

function kindOf(
  name: string,
  written: string,
  words: readonly SpokenWord[],
  before: SpokenWord | undefined,
): PseudonymKind {
  if (words.some(({ folded }) => ORGANISATION_WORDS.has(folded))) return 'ORGANISATION';
  if (PLACES.has(name) || PLACE_WORDS.has(words[0]?.folded ?? '')) return 'PLACE';
  if (FIRST_NAMES.has(words[0]?.folded ?? '') || followsTitle(before)) return 'PERSON';
  if (/^\p{Lu}{2,7}$/u.test(written)) return 'ORGANISATION';
  return words.length > 1 ? 'PERSON' : 'OTHER';
}
