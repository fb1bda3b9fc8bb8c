import type { Condition, Relation, Unit } from './query';

/** What a query is written with: the stored form is written in English. */
export type QueryLanguage = 'it' | 'en';

export type Connective = 'and' | 'or' | 'not';
export type Key = Exclude<Condition['kind'], 'proximity'>;
export type Value = 'yes' | 'no' | 'none' | 'VERBATIM' | 'NOTES';

/** The first word of each is the one that is printed. */
type Words<K extends string> = Record<QueryLanguage, Record<K, readonly string[]>>;

export const CONNECTIVES: Words<Connective> = {
  it: { and: ['E', 'ED'], or: ['O', 'OD', 'OPPURE'], not: ['NON'] },
  en: { and: ['AND'], or: ['OR'], not: ['NOT'] },
};

/** One word or two. */
export const RELATION_WORDS: Words<Relation> = {
  it: {
    near: ['VICINO A', 'VICINO'],
    overlapping: ['SOVRAPPOSTO A', 'SOVRAPPOSTO'],
    within: ['DENTRO'],
    containing: ['CONTENENTE'],
    followed: ['SEGUITO DA'],
    preceded: ['PRECEDUTO DA'],
  },
  en: {
    near: ['NEAR'],
    overlapping: ['OVERLAPPING'],
    within: ['WITHIN'],
    containing: ['CONTAINING'],
    followed: ['FOLLOWED BY'],
    preceded: ['PRECEDED BY'],
  },
};

export const UNIT_WORDS: Words<Unit> = {
  it: {
    characters: ['caratteri', 'carattere', 'car'],
    paragraphs: ['paragrafi', 'paragrafo', 'par'],
  },
  en: {
    characters: ['characters', 'character', 'chars'],
    paragraphs: ['paragraphs', 'paragraph', 'paras'],
  },
};

export const KEY_WORDS: Words<Key> = {
  it: {
    theme: ['tema'],
    case: ['caso'],
    interview: ['intervista', 'int'],
    document: ['documento', 'doc'],
    speaker: ['testimone', 'parla'],
    coder: ['codificatore', 'codificatrice'],
    date: ['data'],
    coded: ['codificato'],
    weight: ['peso'],
    key: ['chiave'],
    wording: ['forma'],
    text: ['testo'],
    memo: ['memo'],
  },
  en: {
    theme: ['theme'],
    case: ['case'],
    interview: ['interview', 'int'],
    document: ['document', 'doc'],
    speaker: ['speaker', 'participant'],
    coder: ['coder'],
    date: ['date'],
    coded: ['coded'],
    weight: ['weight'],
    key: ['key'],
    wording: ['wording'],
    text: ['text'],
    memo: ['memo'],
  },
};

export const VALUE_WORDS: Words<Value> = {
  it: { yes: ['sì'], no: ['no'], none: ['nessuno'], VERBATIM: ['testuale'], NOTES: ['appunti'] },
  en: { yes: ['yes'], no: ['no'], none: ['none'], VERBATIM: ['verbatim'], NOTES: ['notes'] },
};

export const ONLY_WORDS: Words<'only'> = {
  it: { only: ['solo'] },
  en: { only: ['only'] },
};

export function wordOf<K extends string>(words: Words<K>, key: K, language: QueryLanguage): string {
  return words[language][key][0] ?? key;
}

/** What a word means in either language, whatever its case and accents. */
export function meaningOf<K extends string>(words: Words<K>, word: string): K | undefined {
  const wanted = folded(word);
  for (const ofLanguage of Object.values(words)) {
    for (const [key, spellings] of Object.entries<readonly string[]>(ofLanguage)) {
      if (spellings.some((spelling) => folded(spelling) === wanted)) return key as K;
    }
  }
  return undefined;
}

/** Without case and accents. */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
