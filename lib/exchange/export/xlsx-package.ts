import { escapeXml } from '../xml-text';

/** Indexes into the `cellXfs` of `stylesXml`. */
export const CELL_STYLE = { header: '1', text: '2', wrappedText: '3', number: '4' } as const;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Written first, before the number of sheets is known: sheets are what an `.xml` is unless said otherwise. */
export function contentTypesXml(): string {
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="${SPREADSHEET}.worksheet+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/></Types>`
  );
}

export function relationshipsXml(): string {
  return relationships([{ type: 'officeDocument', target: 'xl/workbook.xml' }]);
}

export function workbookRelationshipsXml(sheets: number): string {
  const targets = Array.from({ length: sheets }, (_, index) => ({
    type: 'worksheet',
    target: `worksheets/sheet${String(index + 1)}.xml`,
  }));
  return relationships([...targets, { type: 'styles', target: 'styles.xml' }]);
}

export function workbookXml(sheetNames: string[]): string {
  const sheets = sheetNames.map((name, index) => {
    const number = String(index + 1);
    return `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`;
  });
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

/** `quotePrefix` keeps Excel from making a formula of a text that begins with `=` when somebody edits its cell. */
export function stylesXml(): string {
  const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
  const format = (font: string, attributes: string, alignment: string) =>
    `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" applyAlignment="1"${attributes}>` +
    `<alignment vertical="top"${alignment}/></xf>`;
  const formats = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    format('1', ' applyFont="1"', ' wrapText="1"'),
    format('0', ' quotePrefix="1"', ''),
    format('0', ' quotePrefix="1"', ' wrapText="1"'),
    format('0', '', ''),
  ];
  return (
    `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
    `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${String(formats.length)}">${formats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function relationships(links: { type: string; target: string }[]): string {
  const items = links.map(
    ({ type, target }, index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}
