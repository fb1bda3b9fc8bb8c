import type { CountedTheme } from '@/lib/domain/themes/list-themes';

export type { CountedTheme };

/** What a person writes of a theme. */
export type ThemeWords = Pick<
  CountedTheme,
  'name' | 'translatedName' | 'color' | 'definition' | 'whenToUse' | 'whenNotToUse' | 'example'
>;

export const WORD_FIELDS = [
  'name',
  'translatedName',
  'definition',
  'whenToUse',
  'whenNotToUse',
  'example',
] as const;

export function wordsOf({
  name,
  translatedName,
  color,
  definition,
  whenToUse,
  whenNotToUse,
  example,
}: ThemeWords): ThemeWords {
  return { name, translatedName, color, definition, whenToUse, whenNotToUse, example };
}

/** The words that say to which excerpts it applies. */
export const MEANING_FIELDS = ['definition', 'whenToUse', 'whenNotToUse'] as const;

/** What was rewritten, and only that: what others change meanwhile in the rest stays theirs. */
export function changesOf(base: ThemeWords, words: ThemeWords): Partial<ThemeWords> {
  const fields = [...WORD_FIELDS, 'color'] as const;
  return Object.fromEntries(
    fields.filter((field) => base[field] !== words[field]).map((field) => [field, words[field]]),
  );
}

export function sameWords(a: ThemeWords, b: ThemeWords): boolean {
  return a.color === b.color && WORD_FIELDS.every((field) => a[field] === b[field]);
}

/** The study whose codebook it is, and who reads it. */
export interface CodebookContext {
  slug: string;
  language: string;
  locale: string;
  mayWrite: boolean;
}
