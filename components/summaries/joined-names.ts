import type { useTranslations } from 'next-intl';

/** More names than these would fill the line. */
const MAX_NAMES = 3;

/** People in a sentence: all of a few, the first of many and how many others. */
export function joinedNames(
  people: readonly { name: string }[],
  t: ReturnType<typeof useTranslations<'summaries'>>,
): string {
  const names = people.map(({ name }) => name);
  if (names.length <= MAX_NAMES) return names.join(', ');
  const named = names.slice(0, MAX_NAMES - 1);
  return t('andOthers', { names: named.join(', '), count: names.length - named.length });
}
