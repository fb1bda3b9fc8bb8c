/**
 * The calendar day of a moment, `YYYY-MM-DD`.
 *
 * @param timeZone an IANA name
 */
export function dayOf(moment: Date, timeZone = 'Europe/Rome'): string {
  // Canadian English writes days as ISO 8601 does.
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(moment);
}
