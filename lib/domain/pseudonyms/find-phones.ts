import { findPhoneNumbersInText } from 'libphonenumber-js/min';
import type { Find } from '@/lib/core/pseudonyms/pseudonym-kinds';

// With a country's prefix ITU-T E.164 allows shorter ones; without, laws and pages (`328/2000`, `123-145`) would be numbers.
const LEAST_DIGITS = 8;

/** Phone numbers as they are written in Italy, and those of elsewhere that begin with `+`. */
export function findPhones(text: string): Find[] {
  return findPhoneNumbersInText(text, 'IT').flatMap(({ startsAt, endsAt, number }) => {
    const isLikely = number.isValid() && number.nationalNumber.length >= LEAST_DIGITS;
    return isLikely ? [{ start: startsAt, end: endsAt, kind: 'PHONE', source: 'form' }] : [];
  });
}
