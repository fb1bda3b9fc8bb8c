/** In the order in which a find of the same length is preferred: what is sure by its form first. */
export const PSEUDONYM_KINDS = [
  'TAX_CODE',
  'IBAN',
  'EMAIL',
  'PHONE',
  'DATE',
  'PERSON',
  'ORGANISATION',
  'PLACE',
  'OTHER',
] as const;

export type PseudonymKind = (typeof PSEUDONYM_KINDS)[number];

/** What told of a find: the study's list, its form, a speaker's label, its capitals, that it is a frequent name. In the order of trust. */
export const FIND_SOURCES = ['list', 'form', 'label', 'capitals', 'known'] as const;

export type FindSource = (typeof FIND_SOURCES)[number];

/** UTF-16 offsets of a text, whole characters. */
export interface Find {
  start: number;
  end: number;
  kind: PseudonymKind;
  source: FindSource;
}
