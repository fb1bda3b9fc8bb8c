import type { Find } from './pseudonym-kinds';

const MONTHS: Record<string, number> = Object.fromEntries(
  [
    ['gennaio', 'gen', 'january', 'jan'],
    ['febbraio', 'feb', 'february'],
    ['marzo', 'mar', 'march'],
    ['aprile', 'apr', 'april'],
    ['maggio', 'mag', 'may'],
    ['giugno', 'giu', 'june', 'jun'],
    ['luglio', 'lug', 'july', 'jul'],
    ['agosto', 'ago', 'august', 'aug'],
    ['settembre', 'set', 'sett', 'september', 'sep', 'sept'],
    ['ottobre', 'ott', 'october', 'oct'],
    ['novembre', 'nov', 'november'],
    ['dicembre', 'dic', 'december', 'dec'],
  ].flatMap((names, i) => names.map((name) => [name, i + 1])),
);

const MONTH = `(?:${Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|')})\\.?`;
const YEAR = String.raw`(?:1[89]|20|21)\d\d|['’]\d\d`;
const EDGE_BEFORE = String.raw`(?<![\p{L}\p{N}]|\d[./-])`;
const EDGE_AFTER = String.raw`(?![\p{L}\p{N}]|[./-]\d)`;

// A month alone, or "may" and "march", are words like others: a day or a year must stand with them.
const FORMS = [
  String.raw`(?<d1>\d{1,2})(?:°|º|st|nd|rd|th)?[ \u00A0]+(?:di[ \u00A0]+|of[ \u00A0]+)?(?<m1>${MONTH})(?:,?[ \u00A0]+(?:del[ \u00A0]+)?(?<y1>${YEAR}))?`,
  String.raw`(?:primo[ \u00A0]+)(?<m5>${MONTH})(?:[ \u00A0]+(?:del[ \u00A0]+)?(?:${YEAR}))?`,
  String.raw`(?<m2>${MONTH})[ \u00A0]+(?<d2>\d{1,2})(?:st|nd|rd|th)?(?:,?[ \u00A0]+(?<y2>${YEAR}))?`,
  String.raw`(?<m3>${MONTH})[ \u00A0]+(?:del[ \u00A0]+)?(?<y3>(?:1[89]|20|21)\d\d)`,
  String.raw`(?<y4>(?:1[89]|20|21)\d\d)-(?<m4>\d{2})-(?<d4>\d{2})`,
  String.raw`(?<a>\d{1,2})(?<separator>[./-])(?<b>\d{1,2})\k<separator>(?<y>(?:1[89]|20|21)\d\d|\d\d)`,
].map((form) => new RegExp(EDGE_BEFORE + form + EDGE_AFTER, 'giu'));

/**
 * Dates with a day, and months with a year, in Italian and English: written (`l’8 marzo 2021`, `March 8th`), numeric in either
 * order (`8/3/2021`), ISO 8601. Days that no calendar has are no dates.
 */
export function findDates(text: string): Find[] {
  return FORMS.flatMap((form) =>
    Array.from(text.matchAll(form))
      .filter(({ groups = {} }) => isDate(groups))
      .map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        kind: 'DATE' as const,
        source: 'form' as const,
      })),
  );
}

function isDate(groups: Record<string, string | undefined>): boolean {
  const { a, b, d1, d2, d4, m1, m2, m4, y, y1, y2, y4 } = groups;
  if (a !== undefined && b !== undefined) return exists(a, b, y) || exists(b, a, y);
  const day = d1 ?? d2 ?? d4;
  if (day === undefined) return true;
  return exists(day, m4 ?? monthNumber(m1 ?? m2), y1 ?? y2 ?? y4);
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS[name?.toLowerCase().replace('.', '') ?? ''] ?? 0);
}

/** Without a year 29 February exists. */
function exists(day: string, month: string, year: string | undefined): boolean {
  const digits = year?.replace(/\D/g, '') ?? '';
  const full = digits.length === 4 ? Number(digits) : digits.length === 2 ? 2000 + Number(digits) : 2000;
  const last = new Date(Date.UTC(full, Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= last;
}
