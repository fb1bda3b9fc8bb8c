import {
  COMPARISONS,
  MAX_WEIGHT,
  type Comparison,
  type Condition,
  type ThemeTerm,
  type WeightBound,
} from './query';
import { KEY_WORDS, meaningOf, ONLY_WORDS, VALUE_WORDS, type Key, type Value } from './query-words';
import type { TokenStream } from './token-stream';
import { parsePartialDate } from '../periods/partial-date';

/** `key:value`, `key>=value`, or words in quotation marks, which are looked for in the text. */
export function readCondition(tokens: TokenStream): Condition {
  const { next } = tokens;
  if (next.type === 'quoted') {
    if (next.value.trim() === '') throw tokens.problem('empty');
    return { kind: 'text', words: tokens.take().value };
  }
  if (next.type !== 'word') throw tokens.problem('unexpected', { wanted: 'theme:"…", case:"…"' });
  const key = meaningOf(KEY_WORDS, next.value);
  if (!key) throw tokens.problem('word', { word: next.value });
  tokens.take();
  return readOf(key, tokens);
}

function readOf(key: Key, tokens: TokenStream): Condition {
  switch (key) {
    case 'date':
    case 'coded':
      return { kind: key, comparison: comparison(tokens), value: date(tokens) };
    case 'weight':
      return { kind: key, ...weightBound(tokens) };
    default:
      colon(tokens);
  }
  switch (key) {
    case 'theme':
      return { kind: key, ref: tokens.takeRef(), ...themeDetails(tokens) };
    case 'case':
      return { kind: key, ref: isNone(tokens) ? null : tokens.takeRef() };
    case 'key':
      return { kind: key, value: choice(tokens, ['yes', 'no']) === 'yes' };
    case 'wording':
      return { kind: key, value: choice(tokens, ['VERBATIM', 'NOTES']) };
    case 'text':
    case 'memo':
      return { kind: key, words: words(tokens) };
    default:
      return { kind: key, ref: tokens.takeRef() };
  }
}

function colon(tokens: TokenStream): void {
  if (!tokens.takeSign(':') && !tokens.takeSign('=')) throw tokens.problem('unexpected', { wanted: ':' });
}

function comparison(tokens: TokenStream): Comparison {
  if (tokens.takeSign(':')) return '=';
  const found = COMPARISONS.find((sign) => tokens.next.type === 'sign' && tokens.next.value === sign);
  if (!found) throw tokens.problem('unexpected', { wanted: COMPARISONS.join(' ') });
  tokens.take();
  return found;
}

function date(tokens: TokenStream): string {
  if (tokens.next.type !== 'word' || !parsePartialDate(tokens.next.value)) throw tokens.problem('date');
  return tokens.take().value;
}

function weightBound(tokens: TokenStream): WeightBound {
  const sign = comparison(tokens);
  const { type, value } = tokens.next;
  if (type !== 'word' || !/^\d{1,9}$/.test(value)) throw tokens.problem('number');
  if (Number(value) > MAX_WEIGHT) throw tokens.problem('weight', { limit: MAX_WEIGHT });
  tokens.take();
  return { comparison: sign, value: Number(value) };
}

/** `[only, weight>=50]`; `only` comes first. */
function themeDetails(tokens: TokenStream): Pick<ThemeTerm, 'only' | 'weights'> {
  const weights: WeightBound[] = [];
  let only = false;
  if (!tokens.takeSign('[')) return { only, weights };
  do {
    const { type, value } = tokens.next;
    if (type === 'word' && meaningOf(ONLY_WORDS, value)) {
      only = true;
      tokens.take();
    } else if (type === 'word' && meaningOf(KEY_WORDS, value) === 'weight') {
      tokens.take();
      weights.push(weightBound(tokens));
    } else throw tokens.problem('detail');
  } while (tokens.takeSign(','));
  if (!tokens.takeSign(']')) throw tokens.problem('unexpected', { wanted: ']' });
  return { only, weights };
}

function isNone(tokens: TokenStream): boolean {
  const { type, value } = tokens.next;
  if (type !== 'word' || meaningOf(VALUE_WORDS, value) !== 'none') return false;
  tokens.take();
  return true;
}

function choice<V extends Value>(tokens: TokenStream, values: readonly V[]): V {
  const { type, value } = tokens.next;
  const meant = type === 'word' ? meaningOf(VALUE_WORDS, value) : undefined;
  const found = values.find((each) => each === meant);
  if (!found) throw tokens.problem('choice', { choices: choicesOf(values) });
  tokens.take();
  return found;
}

function choicesOf(values: readonly Value[]): string {
  const inEach = Object.values(VALUE_WORDS).flatMap((ofLanguage) =>
    values.map((value) => ofLanguage[value][0]),
  );
  return [...new Set(inEach)].join(', ');
}

function words(tokens: TokenStream): string {
  const { type, value } = tokens.next;
  if (type !== 'quoted' && type !== 'word') throw tokens.problem('value');
  if (value.trim() === '') throw tokens.problem('empty');
  return tokens.take().value;
}
