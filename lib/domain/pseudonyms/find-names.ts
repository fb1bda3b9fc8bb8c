import type { Paragraph } from '@/lib/core/text/paragraphs';
import { findCapitalised } from '@/lib/core/pseudonyms/find-capitalised';
import { findDates } from '@/lib/core/pseudonyms/find-dates';
import { findInitialisms } from '@/lib/core/pseudonyms/find-initialisms';
import { findEmails } from '@/lib/core/pseudonyms/find-emails';
import { findKnownNames } from '@/lib/core/pseudonyms/find-known-names';
import { findListedNames } from '@/lib/core/pseudonyms/find-listed-names';
import { findSpeakerNames } from '@/lib/core/pseudonyms/find-speaker-names';
import { findTaxCodes } from '@/lib/core/pseudonyms/find-tax-codes';
import { nameWordsOf } from '@/lib/core/pseudonyms/name-words';
import { proposalsOf, type ListedPseudonym, type Proposal } from '@/lib/core/pseudonyms/propose';
import type { Find } from '@/lib/core/pseudonyms/pseudonym-kinds';
import { resolveFinds } from '@/lib/core/pseudonyms/resolve-finds';
import { findIbans } from '@/lib/domain/pseudonyms/find-ibans';
import { findPhones } from '@/lib/domain/pseudonyms/find-phones';

interface NamedText {
  text: string;
  paragraphs: readonly Pick<Paragraph, 'start' | 'end' | 'speaker'>[];
}

/** What in a text may say who somebody is, by all the ways there are of finding it. */
export function findNames(
  { text, paragraphs }: NamedText,
  list: readonly ListedPseudonym[],
  language: 'it' | 'en',
): Proposal[] {
  const words = nameWordsOf(text);
  const listed = list.map(({ kind, original, variants }) => ({ kind, names: [original, ...variants] }));
  const labels = new Set(paragraphs.flatMap(({ speaker }) => speaker ?? []));
  const finds: Find[] = [
    findListedNames(text, listed, { words }),
    findSpeakerNames(text, labels, words),
    findEmails(text),
    findPhones(text),
    findTaxCodes(text),
    findIbans(text),
    findDates(text),
    findInitialisms(text),
    findCapitalised(text, { words, speech: paragraphs }),
    findKnownNames(text, { words, speech: paragraphs }),
  ].flat();
  return proposalsOf(text, resolveFinds(finds), list, language);
}
