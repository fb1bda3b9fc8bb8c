import type { Condition, Distance, Proximity, Query, Ref, ThemeTerm, WeightBound } from './query';
import {
  CONNECTIVES,
  KEY_WORDS,
  ONLY_WORDS,
  RELATION_WORDS,
  UNIT_WORDS,
  VALUE_WORDS,
  wordOf,
  type QueryLanguage,
} from './query-words';

/** A query as text, in one language; `parseQuery` reads it back equal. */
export function printQuery(query: Query, language: QueryLanguage): string {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.items
        .map((item) => inner(item, language))
        .join(` ${wordOf(CONNECTIVES, query.kind, language)} `);
    case 'not':
      return `${wordOf(CONNECTIVES, 'not', language)} ${inner(query.item, language)}`;
    default:
      return condition(query, language);
  }
}

/** Stored and sent, the same for every reader: with English words, and ids where the query has them. */
export function neutralForm(query: Query): string {
  return printQuery(query, 'en');
}

function inner(item: Query, language: QueryLanguage): string {
  const text = printQuery(item, language);
  return item.kind === 'and' || item.kind === 'or' ? `(${text})` : text;
}

function condition(query: Condition, language: QueryLanguage): string {
  if (query.kind === 'proximity') return proximity(query, language);
  const key = wordOf(KEY_WORDS, query.kind, language);
  switch (query.kind) {
    case 'theme':
      return theme(query, language);
    case 'case':
      return `${key}:${query.ref ? ref(query.ref) : wordOf(VALUE_WORDS, 'none', language)}`;
    case 'date':
    case 'coded':
      return `${key}${query.comparison}${query.value}`;
    case 'weight':
      return weight(query, language);
    case 'key':
      return `${key}:${wordOf(VALUE_WORDS, query.value ? 'yes' : 'no', language)}`;
    case 'wording':
      return `${key}:${wordOf(VALUE_WORDS, query.value, language)}`;
    case 'text':
    case 'memo':
      return `${key}:${quotedName(query.words)}`;
    default:
      return `${key}:${ref(query.ref)}`;
  }
}

function proximity({ relation, distance, left, right }: Proximity, language: QueryLanguage): string {
  const word = wordOf(RELATION_WORDS, relation, language);
  const within = distance ? distanceText(distance, language) : '';
  return `${side(left, language)} ${word}${within} ${side(right, language)}`;
}

function distanceText({ value, unit }: Distance, language: QueryLanguage): string {
  const [many = '', one = many] = UNIT_WORDS[language][unit];
  return `[${value} ${value === 1 ? one : many}]`;
}

function side(themes: readonly ThemeTerm[], language: QueryLanguage): string {
  const texts = themes.map((each) => theme(each, language));
  return texts.length === 1 ? texts.join('') : `(${texts.join(` ${wordOf(CONNECTIVES, 'or', language)} `)})`;
}

function theme({ ref: named, only, weights }: ThemeTerm, language: QueryLanguage): string {
  const details = [
    ...(only ? [wordOf(ONLY_WORDS, 'only', language)] : []),
    ...weights.map((bound) => weight(bound, language)),
  ];
  const inBrackets = details.length > 0 ? `[${details.join(', ')}]` : '';
  return `${wordOf(KEY_WORDS, 'theme', language)}:${ref(named)}${inBrackets}`;
}

function weight({ comparison, value }: WeightBound, language: QueryLanguage): string {
  return `${wordOf(KEY_WORDS, 'weight', language)}${comparison}${value}`;
}

/** Numbers of interviews and documents stand without quotation marks. */
function ref(named: Ref): string {
  if ('id' in named) return `{${named.id}}`;
  return /^\d+$/.test(named.name) ? named.name : quotedName(named.name);
}

function quotedName(name: string): string {
  return `"${name.replaceAll(/["\\]/g, '\\$&')}"`;
}
