/** What a theme says and where it stands, in a codebook or at a moment of its history. */
export interface ThemeWording {
  parentId: string | null;
  name: string;
  translatedName: string;
  color: number;
  definition: string;
  whenToUse: string;
  whenNotToUse: string;
  example: string;
  archived: boolean;
  mergedIntoId: string | null;
}

/** The texts of a theme, in the order in which they are read. */
export const THEME_TEXTS = [
  'name',
  'translatedName',
  'definition',
  'whenToUse',
  'whenNotToUse',
  'example',
] as const;
export type ThemeText = (typeof THEME_TEXTS)[number];

const NAMES: readonly ThemeText[] = ['name', 'translatedName'];

/** The texts that differ. */
export function rewordedTexts(
  former: Pick<ThemeWording, ThemeText>,
  now: Pick<ThemeWording, ThemeText>,
): ThemeText[] {
  return THEME_TEXTS.filter((text) => former[text] !== now[text]);
}

export const isName = (text: ThemeText): boolean => NAMES.includes(text);
