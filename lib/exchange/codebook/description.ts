import type { EntryWord } from '@/lib/core/coding/codebook-entry';
import type { Locale } from '@/lib/i18n/locale';

/** Headings of the parts of a description, after the definition, which has none. Files keep them: they are not changed. */
const HEADINGS: Record<Locale, Record<Exclude<EntryWord, 'definition'>, string>> = {
  it: {
    translatedName: '[Nome nell’altra lingua]',
    whenToUse: '[Quando usarlo]',
    whenNotToUse: '[Quando non usarlo]',
    example: '[Esempio]',
  },
  en: {
    translatedName: '[Name in the other language]',
    whenToUse: '[When to use it]',
    whenNotToUse: '[When not to use it]',
    example: '[Example]',
  },
};
const PARTS = ['whenToUse', 'whenNotToUse', 'example', 'translatedName'] as const;

const PART_OF_HEADING = new Map(
  Object.values(HEADINGS).flatMap((headings) => PARTS.map((part) => [headings[part], part] as const)),
);

/**
 * The words of a theme in the one text that a REFI-QDA code has: the definition, then the other parts below their headings, as
 * a person reads them in another program. `readDescription` takes them apart again, exactly.
 */
export function writeDescription(words: Record<EntryWord, string>, locale: Locale): string {
  const headings = HEADINGS[locale];
  const parts = PARTS.filter((part) => words[part] !== '').map(
    (part) => `${headings[part]}\n${guarded(words[part])}`,
  );
  return [...(words.definition === '' ? [] : [guarded(words.definition)]), ...parts].join('\n\n');
}

/** A text of another program is a definition from one end to the other. */
export function readDescription(text: string): Record<EntryWord, string> {
  const lines: Record<EntryWord, string[]> = {
    definition: [],
    whenToUse: [],
    whenNotToUse: [],
    example: [],
    translatedName: [],
  };
  let part: EntryWord = 'definition';
  for (const line of text.split('\n')) {
    const next = PART_OF_HEADING.get(line.trim());
    if (next) part = next;
    else lines[part].push(unguarded(line));
  }
  const wordOf = (word: EntryWord) => lines[word].join('\n').trim();
  return {
    definition: wordOf('definition'),
    whenToUse: wordOf('whenToUse'),
    whenNotToUse: wordOf('whenNotToUse'),
    example: wordOf('example'),
    translatedName: wordOf('translatedName'),
  };
}

/** A line that reads like one of our headings, with as many `\` before it as may be. */
const looksLikeHeading = (line: string) => PART_OF_HEADING.has(line.trim().replace(/^\\*/, ''));

const guarded = (text: string) =>
  text
    .split('\n')
    .map((line) => (looksLikeHeading(line) ? line.replace(/^(\s*)/, '$1\\') : line))
    .join('\n');

const unguarded = (line: string) => (looksLikeHeading(line) ? line.replace(/^(\s*)\\/, '$1') : line);
