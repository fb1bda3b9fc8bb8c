interface NamedTheme {
  /** In the study's language. */
  name: string;
  /** In the other one; may be empty. */
  translatedName: string;
}

/** A theme's name for a reader: in their language when the codebook has it, else in the study's. */
export function themeName(
  { name, translatedName }: NamedTheme,
  locale: string,
  studyLanguage: string,
): string {
  return locale === studyLanguage || translatedName === '' ? name : translatedName;
}
