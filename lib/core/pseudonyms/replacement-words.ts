import { foldName } from './name-words';
import type { PseudonymKind } from './pseudonym-kinds';

/** In the language of the study's texts, whoever reads. */
const WORDS: Record<'it' | 'en', Record<PseudonymKind, string>> = {
  it: {
    PERSON: 'persona',
    PLACE: 'luogo',
    ORGANISATION: 'ente',
    EMAIL: 'e-mail',
    PHONE: 'telefono',
    TAX_CODE: 'codice fiscale',
    IBAN: 'IBAN',
    DATE: 'data',
    OTHER: 'nome',
  },
  en: {
    PERSON: 'person',
    PLACE: 'place',
    ORGANISATION: 'organisation',
    EMAIL: 'e-mail',
    PHONE: 'phone',
    TAX_CODE: 'tax code',
    IBAN: 'IBAN',
    DATE: 'date',
    OTHER: 'name',
  },
};

/** Names what is to stand for a find, such as `[persona 3]`: by kind the first number that is free. */
export function replacementNamer(
  language: 'it' | 'en',
  taken: readonly string[],
): (kind: PseudonymKind) => string {
  const used = new Set(taken.map(foldName));
  const last = new Map<PseudonymKind, number>();
  return (kind) => {
    let number = last.get(kind) ?? 0;
    let name;
    do {
      number++;
      name = `[${WORDS[language][kind]} ${String(number)}]`;
    } while (used.has(foldName(name)));
    last.set(kind, number);
    return name;
  };
}
