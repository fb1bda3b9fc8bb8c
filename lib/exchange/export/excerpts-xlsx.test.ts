import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowWith } from '../testing/row-with';
import { zipContents } from '../testing/zip-contents';
import { EXCERPT_COLUMNS, type ExcerptRow } from './excerpt-row';
import { excerptsXlsx, type ExcerptsXlsxOptions } from './excerpts-xlsx';
import { splitCell } from './xlsx-sheet';

type Cells = Record<string, string | number>;

async function write(rows: ExcerptRow[], options: ExcerptsXlsxOptions = { locale: 'it' }) {
  const contents = await zipContents(await buffer(excerptsXlsx(rows, options)));
  const sheet = (number: number) => contents.get(`xl/worksheets/sheet${String(number)}.xml`) ?? '';
  return { contents, sheet, cells: (number: number) => cellsOf(sheet(number)) };
}

function cellsOf(sheetXml: string): Cells {
  const cell =
    /<c r="([A-Z]+\d+)" s="\d"(?: t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t><\/is>|><v>(\d+)<\/v>)<\/c>/g;
  const found = [...sheetXml.matchAll(cell)];
  expect(found.length).toBe(sheetXml.split('<c ').length - 1);
  return Object.fromEntries(
    found.map(([, place, text, number]) => [
      place ?? '',
      number === undefined ? unescaped(text ?? '') : Number(number),
    ]),
  );
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

describe('excerptsXlsx', () => {
  it('writes text as text and numbers as numbers', async () => {
    const { cells, sheet } = await write([
      rowWith({ quote: '=1+1', memo: '+39', speaker: '@x' }),
      rowWith({ interviewNumber: null }),
    ]);
    expect(cells(1)).toMatchObject({
      A1: 'Studio',
      J1: 'Brano',
      P1: 'SHA-256 del documento',
      Q1: 'Uso consentito',
      R1: 'Stato nel testo',
      C2: 3,
      E2: 'testuale',
      G2: '@x',
      J2: '=1+1',
      K2: '+39',
      N2: 120,
      O2: 161,
      R2: 'invariato',
    });
    expect(cells(1)).not.toHaveProperty('C3');
    expect(sheet(1)).not.toContain('<f');
    expect(sheet(1)).toContain('state="frozen"');
    expect(sheet(1)).toContain('<autoFilter ref="A1:T3"/>');
  });

  it('keeps every quote exactly', async () => {
    const special = fc.constantFrom(
      '=',
      '<f>',
      '&',
      '"',
      '\n',
      '\t',
      '_x0041_',
      '_x',
      ' ',
      '👩‍🌾',
      'e\u0301',
      ']]>',
      '\r',
    );
    const quotes = fc
      .array(fc.oneof(special, fc.string({ unit: 'grapheme' })), { minLength: 1 })
      .map((parts) => parts.join(''));
    const printable = quotes
      .map((text) => text.replace(/[\0-\u0008\u000B\u000C\u000E-\u001F]/g, ''))
      .filter((text) => text !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(printable, { minLength: 1, maxLength: 5 }), async (texts) => {
        const { cells } = await write(texts.map((quote) => rowWith({ quote })));
        const read = cells(1);
        expect(texts.map((_, index) => read[`J${String(index + 2)}`])).toEqual(texts);
      }),
      { numRuns: 50 },
    );
  });

  it('drops what XML cannot hold', async () => {
    const { cells } = await write([rowWith({ memo: 'a\u0001b\uD800c' })]);
    expect(cells(1).K2).toBe('ab\uFFFDc');
  });

  it('keeps a text longer than a cell whole on a sheet of its own', async () => {
    const quote = '👩‍🌾 così '.repeat(8000);
    const { cells, contents } = await write([rowWith(), rowWith({ quote })], { locale: 'en' });
    const cut = String(cells(1).J3);
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut).toMatch(/… \[whole text in the sheet “Long texts”, number 1\]$/);
    expect(quote.startsWith(cut.slice(0, cut.lastIndexOf('…')))).toBe(true);
    const long = cells(2);
    expect([long.A2, long.B2, long.C2, long.D2]).toEqual([1, 'Excerpts', 3, 'Quote']);
    expect(['E2', 'F2', 'G2'].map((place) => long[place] ?? '').join('')).toBe(quote);
    expect([long.E1, long.F1, long.G1]).toEqual(['Text', 'Text (2)', 'Text (3)']);
    expect(contents.get('xl/workbook.xml')).toContain('name="Long texts"');
  });

  it('goes on with a further sheet past the last row', async () => {
    const rows = [1, 2, 3, 4].map((start) => rowWith({ start }));
    const { cells, contents } = await write(rows, { locale: 'it', maxSheetRows: 3 });
    expect([cells(1).N2, cells(1).N3, cells(2).N2, cells(2).N3]).toEqual([1, 2, 3, 4]);
    expect(contents.get('xl/workbook.xml')).toMatch(/name="Brani".*name="Brani \(2\)"/);
    expect(contents.has('xl/worksheets/sheet3.xml')).toBe(false);
  });

  it('has a header and every part it names when there are no rows', async () => {
    const { cells, contents } = await write([], { locale: 'en' });
    expect(Object.keys(cells(1))).toHaveLength(EXCERPT_COLUMNS.length);
    expect([...contents.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
    ]);
  });

  it('passes on the error of its source', async () => {
    function* broken(): Generator<ExcerptRow> {
      yield rowWith();
      throw new Error('connection lost');
    }
    await expect(buffer(excerptsXlsx(broken(), { locale: 'it' }))).rejects.toThrow('connection lost');
  });
});

describe('splitCell', () => {
  it('gives parts that make the text again and split no character of two units', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 9 }), (text, length) => {
        const parts = splitCell(text, length);
        expect(parts.join('')).toBe(text);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(length);
          expect(part).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
        }
      }),
    );
  });
});
