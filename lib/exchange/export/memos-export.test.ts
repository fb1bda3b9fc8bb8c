import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unguardCell } from '../spreadsheet-guard';
import { zipContents } from '../testing/zip-contents';
import type { ExportedMemo } from './memo-row';
import { memoCsvLine, memosCsvHeader } from './memos-csv';
import { MAX_DOCX_MEMOS, memosDocx } from './memos-docx';

const memo = (more: Partial<ExportedMemo> = {}): ExportedMemo => ({
  kind: 'STUDY',
  title: '',
  content: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'nota' }] }] },
  text: 'nota',
  author: 'Ada',
  updatedAt: new Date('2026-01-02T03:04:05.000Z'),
  document: '',
  citation: '',
  caseLabel: '',
  theme: '',
  quote: null,
  ...more,
});

const quoted = (consent: NonNullable<ExportedMemo['quote']>['consent']) =>
  memo({
    kind: 'EXCERPT',
    document: 'Trascrizione',
    citation: '(Int. 3)',
    quote: { words: 'parole del testimone', wording: 'VERBATIM', consent },
  });

describe('memos as CSV', () => {
  const read = (delimiter: ';' | ',', ...memos: ExportedMemo[]) => {
    const options = { locale: 'it' as const, delimiter };
    const file = memosCsvHeader(options) + memos.map((each) => memoCsvLine(each, options)).join('');
    return parse<Record<string, string>>(file, { bom: true, delimiter, columns: true });
  };

  it('gives back every text, none of which runs as a formula', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('=1+1', '+a', '-a', '@a', '\t=a', "'a", 'a;"b",\nc'),
        fc.constantFrom(';' as const, ',' as const),
        (title, text, delimiter) => {
          const [row] = read(delimiter, memo({ title: title.replaceAll('\r', ''), text }));
          expect(row?.Memo).not.toMatch(/^\s*[=+\-@]/u);
          expect(unguardCell(row?.Memo ?? '')).toBe(text);
          expect(unguardCell(row?.Titolo ?? '')).toBe(title.replaceAll('\r', ''));
        },
      ),
    );
  });

  it('has no quote that consent keeps back', () => {
    const rows = read(
      ';',
      quoted('VERBATIM'),
      quoted('PARAPHRASE'),
      quoted('WITHDRAWN'),
      quoted('NOT_RECORDED'),
    );
    expect(rows.map(({ Brano }) => Brano)).toEqual([
      'parole del testimone',
      expect.stringContaining('sola parafrasi'),
      expect.stringContaining('manca il consenso'),
      expect.stringContaining('manca il consenso'),
    ]);
    expect(rows.every(({ Memo }) => Memo === 'nota')).toBe(true);
  });
});

describe('memos as a document', () => {
  const options = { locale: 'en' as const, study: 'Studio', filter: [], date: new Date('2026-01-02') };
  const write = async (...memos: ExportedMemo[]) =>
    (await zipContents(await memosDocx(memos, options))).get('word/document.xml')?.toString() ?? '';

  it('has each under what it is about, with its formatting and links', async () => {
    const xml = await write(
      memo({
        kind: 'CELL',
        caseLabel: 'C1 Uno',
        theme: 'Accesso',
        content: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'forte', marks: [{ type: 'bold' }] },
                {
                  type: 'text',
                  text: 'qui',
                  marks: [{ type: 'link', attrs: { href: 'https://example.org' } }],
                },
              ],
            },
          ],
        },
      }),
    );
    expect(xml).toContain('Cell: C1 Uno × Accesso');
    expect(xml).toMatch(/<w:b\/>[^]*forte/u);
    expect(xml).toMatch(/<w:hyperlink[^]*qui/u);
  });

  it('has no quote that consent keeps back', async () => {
    expect(await write(quoted('VERBATIM'))).toContain('“parole del testimone”');
    for (const consent of ['PARAPHRASE', 'NONE', 'WITHDRAWN', 'NOT_RECORDED'] as const)
      expect(await write(quoted(consent)), consent).not.toContain('parole del testimone');
  });

  it('refuses more than Word bears', async () => {
    const many = Array.from({ length: MAX_DOCX_MEMOS + 1 }, () => memo());
    await expect(memosDocx(many, options)).rejects.toMatchObject({
      key: 'export.too-many-memos-for-docx',
    });
  });
});
