import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardCell } from '../spreadsheet-guard';
import { rowWith } from '../testing/row-with';
import { cellValue, EXCERPT_COLUMNS, type ExcerptRow } from './excerpt-row';
import { csvHeader, defaultDelimiter, readExcerptsCsv, type CsvDelimiter } from './excerpts-csv';
import type { Locale } from '@/lib/i18n/locale';

/** As PostgreSQL's COPY writes them: quoted only where needed, NULL as nothing. */
function csvOf(rows: ExcerptRow[], locale: Locale, delimiter: CsvDelimiter): Buffer {
  const cell = (value: string | number | null) => {
    const text = value === null ? '' : guardCell(String(value));
    return /["\n\r;,]/.test(text) || value === '' ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = rows.map((row) =>
    EXCERPT_COLUMNS.map((column) => cell(cellValue(row, column, locale))).join(delimiter),
  );
  return Buffer.from(csvHeader(locale, delimiter) + lines.map((line) => `${line}\n`).join(''));
}

describe('csvHeader', () => {
  it('begins with the mark that makes Excel read UTF-8', () => {
    expect(csvHeader('it', ';')).toBe(
      '\uFEFFStudio;Casi;Numero intervista;Rinvio;Forma del testo;Documento;Chi parla;Percorso del tema;Tema;Brano;' +
        'Memo;Codificato da;Codificato il;Inizio;Fine;SHA-256 del documento;Uso consentito;Stato nel testo;' +
        'Citazione chiave;Peso\n',
    );
    expect(csvHeader('en', ',')).toBe(
      '\uFEFFStudy,Cases,Interview number,Citation,Wording,Document,Speaker,Theme path,Theme,Quote,Memo,Coder,' +
        'Coded at,Start,End,Document SHA-256,Permitted use,State in the text,Key quote,Weight\n',
    );
  });

  it('separates as the language of the spreadsheet does', () => {
    expect([defaultDelimiter('it'), defaultDelimiter('en')]).toEqual([';', ',']);
  });
});

describe('readExcerptsCsv', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('=', "'", '"', ';', ',', '\n', '\t', ' ', '-', 'è', '👩‍🌾', 'e\u0301'))
      .map((x) => x.join('')),
  );
  const row = fc
    .record({
      quote: text,
      memo: text,
      theme: text,
      speaker: fc.oneof(
        fc.constant(null),
        text.filter((speaker) => speaker !== ''),
      ),
      interviewNumber: fc.oneof(fc.constant(null), fc.nat()),
      wording: fc.constantFrom('VERBATIM' as const, 'NOTES' as const),
      start: fc.nat(),
    })
    .map(rowWith);

  it('reads back every value, formulas included', () => {
    const form = fc.record({
      rows: fc.array(row),
      locale: fc.constantFrom('it' as const, 'en' as const),
      delimiter: fc.constantFrom(';' as const, ',' as const),
    });
    fc.assert(
      fc.property(form, ({ rows, locale, delimiter }) => {
        expect(readExcerptsCsv(csvOf(rows, locale, delimiter))).toEqual(rows);
      }),
    );
  });

  it('reads a file that a spreadsheet saved again', () => {
    const bytes = csvOf([rowWith({ quote: 'due\nrighe' })], 'it', ';');
    const resaved = bytes
      .toString()
      .replace('\uFEFF', '')
      .replace('Brano', '"Brano"')
      .replaceAll('\n', '\r\n');
    expect(readExcerptsCsv(Buffer.from(resaved))).toEqual([rowWith({ quote: 'due\r\nrighe' })]);
  });

  it.each([
    ['another header', 'a;b;c\n1;2;3\n', 'import.csv-not-excerpts'],
    ['nothing', '', 'import.csv-not-excerpts'],
    ['a short row', `${csvHeader('it', ';')}1;2\n`, 'import.csv-row'],
    ['an open quotation mark', `${csvHeader('it', ';')}"aperta\n`, 'import.csv-row'],
    [
      'a word that is no wording',
      csvOf([rowWith()], 'it', ';').toString().replace('testuale', 'boh'),
      'import.csv-row',
    ],
    [
      'a place that is no number',
      csvOf([rowWith()], 'it', ';').toString().replace('120', '-1'),
      'import.csv-row',
    ],
  ])('refuses %s', (_, csv, key) => {
    expect(() => readExcerptsCsv(Buffer.from(csv))).toThrow(key);
  });
});
