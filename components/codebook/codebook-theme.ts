import type { CountedTheme } from '@/lib/domain/themes/list-themes';

export type { CountedTheme };

/** What a person writes of a theme. */
export type ThemeWords = Pick<
  CountedTheme,
  'name' | 'translatedName' | 'color' | 'definition' | 'whenToUse' | 'example'
>;

export const WORD_FIELDS = ['name', 'translatedName', 'definition', 'whenToUse', 'example'] as const;

export function wordsOf({
  name,
  translatedName,
  color,
  definition,
  whenToUse,
  example,
}: ThemeWords): ThemeWords {
  return { name, translatedName, color, definition, whenToUse, example };
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
