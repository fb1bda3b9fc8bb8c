import { parsePartialDate } from './partial-date';

/**
 * A partial date as a reader of the language writes it, as precise as it is known: `2022`, `giu 2022`, `15 giu 2022`.
 *
 * @param value `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; anything else comes back as it is
 * @param locale BCP 47
 */
export function partialDateText(value: string, locale: string): string {
  const date = parsePartialDate(value);
  if (!date) return value;
  const { year, month, day } = date;
  if (month === null) return `${year}`;
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    ...(day === null ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  });
  // setUTCFullYear takes years below 100 as they are, Date.UTC does not
  const time = new Date(0).setUTCFullYear(year, month - 1, day ?? 1);
  return format.format(time);
}
