/** The words of a theme that a codebook file carries. */
export const ENTRY_WORDS = ['translatedName', 'definition', 'whenToUse', 'whenNotToUse', 'example'] as const;
export type EntryWord = (typeof ENTRY_WORDS)[number];

/** A theme as a codebook file gives it. A word that the file does not say is empty. */
export interface CodebookEntry extends Record<EntryWord, string> {
  /** A UUID in small letters; null when the file gives none. */
  id: string | null;
  /** Names from the root of the file down to its own. */
  path: string[];
  /** 1 to 12; null when the file gives none that has a hue. */
  color: number | null;
}

/** With the line it stands on in the file, from 1. */
export interface ReadEntry extends CodebookEntry {
  line: number;
}

/** What is wrong with a line: the key of a message and its values. */
export interface EntryProblem {
  line: number;
  key: 'noName' | 'tooLong' | 'twice' | 'idTwice' | 'tooDeep' | 'nameTaken' | 'tooMany' | 'color';
  values: Record<string, string | number>;
}

export interface ReadCodebook {
  entries: ReadEntry[];
  problems: EntryProblem[];
  /** Sets of codes, which have no place here. */
  sets: number;
}

/** Themes of one file. */
export const MAX_ENTRIES = 2_000;
