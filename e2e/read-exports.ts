import { zipContents } from '../lib/exchange/testing/zip-contents';

const unescapeXml = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) =>
      String.fromCodePoint(parseInt(digits, hex ? 16 : 10)),
    )
    .replaceAll('&amp;', '&');

/** What Excel does with `_x0041_` in a cell. */
const unescapeCell = (text: string) =>
  unescapeXml(text).replace(/_x([0-9A-F]{4})_/gi, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 16)),
  );

/** The first sheet of a workbook: rows of cells by the name in the header row. Also whether any cell is a formula. */
export async function readXlsx(
  bytes: Buffer,
): Promise<{ rows: Record<string, string>[]; hasFormulas: boolean }> {
  const contents = await zipContents(bytes);
  const sheets = [...contents].filter(([name]) => name.startsWith('xl/worksheets/'));
  const sheet = sheets.find(([name]) => name.endsWith('sheet1.xml'))?.[1] ?? '';
  const rows = [...sheet.matchAll(/<row\b[^>]*>(.*?)<\/row>/gs)].map(([, cells = '']) => {
    const found = [...cells.matchAll(/<c r="([A-Z]+)\d+"[^>]*>(.*?)<\/c>/gs)].map(
      ([, column = '', cell = '']) => {
        const text = /<t\b[^>]*>(.*?)<\/t>/s.exec(cell)?.[1] ?? /<v>(.*?)<\/v>/s.exec(cell)?.[1] ?? '';
        return [column, unescapeCell(text)] as const;
      },
    );
    return new Map(found);
  });
  const [header = new Map<string, string>(), ...values] = rows;
  return {
    rows: values.map((row) =>
      Object.fromEntries([...header].map(([column, name]) => [name, row.get(column) ?? ''])),
    ),
    hasFormulas: sheets.some(([, xml]) => /<f[\s>]/.test(xml)),
  };
}

/** The words of a DOCX, paragraph by paragraph. */
export async function readDocx(bytes: Buffer): Promise<string[]> {
  const contents = await zipContents(bytes);
  const xml = contents.get('word/document.xml') ?? '';
  return [...xml.matchAll(/<w:p[\s>].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>(.*?)<\/w:t>/gs)]
      .map(([, text = '']) => unescapeXml(text))
      .join(''),
  );
}
