import {
  Document,
  FootnoteReferenceRun,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  DeletedTextRun,
  InsertedTextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { readDocx } from './read-docx';
import { zipOf } from '../testing/zip-of';

const CHANGE = { id: 1, author: 'x', date: '2024-01-01T00:00:00Z' };

function docx(
  children: (Paragraph | Table)[],
  footnotes?: Record<string, { children: Paragraph[] }>,
): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children }], footnotes }));
}

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });

async function keyOf(bytes: Buffer): Promise<unknown> {
  return readDocx(bytes).then(
    () => 'read',
    (error: unknown) => (error as { key: string }).key,
  );
}

const documentXml = (body: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

describe('readDocx', () => {
  it('makes a line of each paragraph and keeps tabs, line breaks, emoji and accents', async () => {
    const bytes = await docx([
      new Paragraph({ heading: 'Heading1', text: 'Intervista 3' }),
      new Paragraph({ children: [new TextRun({ children: ['INT', new Tab(), 'Perché così?'] })] }),
      new Paragraph({
        children: [new TextRun('ANNA'), new TextRun({ children: [new Tab(), 'Sì 👩‍🌾 cafe\u0301'] })],
      }),
      new Paragraph({ children: [new TextRun('prima'), new TextRun({ text: 'dopo', break: 1 })] }),
      new Paragraph(''),
      new Paragraph({ text: 'punto', bullet: { level: 0 } }),
    ]);
    const { text, warnings, format } = await readDocx(bytes);
    expect(text).toBe('Intervista 3\nINT\tPerché così?\nANNA\tSì 👩‍🌾 café\nprima\ndopo\n\npunto');
    expect(warnings).toEqual([]);
    expect(format).toBe('docx');
  });

  it('recognises the speakers of a two-column table', async () => {
    const rows = ['INT', 'ANNA', 'INT', 'ANNA'].map(
      (speaker, index) => new TableRow({ children: [cell(speaker), cell(`battuta ${String(index)}`)] }),
    );
    const { text, paragraphs } = await readDocx(await docx([new Table({ rows })]));
    expect(text).toBe('INT\tbattuta 0\nANNA\tbattuta 1\nINT\tbattuta 2\nANNA\tbattuta 3');
    expect(paragraphs.map(({ speaker }) => speaker)).toEqual(['INT', 'ANNA', 'INT', 'ANNA']);
  });

  it('puts footnotes at the end and says so', async () => {
    const bytes = await docx(
      [
        new Paragraph({
          children: [new TextRun('Detto'), new FootnoteReferenceRun(1), new TextRun(' fatto.')],
        }),
      ],
      { 1: { children: [new Paragraph('Ride.')] } },
    );
    const { text, warnings } = await readDocx(bytes);
    expect(text).toBe('Detto[1] fatto.\n\n[1] Ride.');
    expect(warnings).toEqual([{ key: 'import.warning.notes-at-end' }]);
  });

  it('reads tracked changes as accepted', async () => {
    const paragraph = new Paragraph({
      children: [
        new TextRun('resta '),
        new DeletedTextRun({ text: 'tolto', ...CHANGE }),
        new InsertedTextRun({ text: 'messo', ...CHANGE }),
      ],
    });
    expect((await readDocx(await docx([paragraph]))).text).toBe('resta messo');
  });

  it('lets markup in words be words', async () => {
    const { text } = await readDocx(await docx([new Paragraph('<script>alert(1)</script> & "così"')]));
    expect(text).toBe('<script>alert(1)</script> & "così"');
  });

  it('refuses what is no DOCX', async () => {
    const whole = await docx([new Paragraph('ciao')]);
    expect(await keyOf(Buffer.from('PK\u0003\u0004 e poi niente'))).toBe('import.not-docx');
    expect(await keyOf(whole.subarray(0, whole.length - 200))).toBe('import.not-docx');
    expect(await keyOf(zipOf([{ name: 'xl/workbook.xml', content: '<workbook/>' }]))).toBe('import.not-docx');
    expect(await keyOf(zipOf([{ name: 'word/document.xml', content: '<w:document' }]))).toBe(
      'import.not-docx',
    );
    expect(await keyOf(zipOf([{ name: 'word/document.xml', content: '<html/>' }]))).toBe('import.not-docx');
    expect(await keyOf(await docx([new Paragraph('')]))).toBe('import.empty');
  });

  it('refuses an archive with a password', async () => {
    const bytes = zipOf([{ name: 'word/document.xml', content: documentXml(''), flags: 1 }]);
    expect(await keyOf(bytes)).toBe('import.encrypted');
  });

  it('refuses a bomb that declares its size', async () => {
    const content = Buffer.alloc(64 * 1024 * 1024, ' ');
    expect(await keyOf(zipOf([{ name: 'word/document.xml', content }]))).toBe('import.expands');
  });

  it('refuses a bomb whose header lies', async () => {
    const content = Buffer.alloc(64 * 1024 * 1024, ' ');
    const bytes = zipOf([{ name: 'word/document.xml', content, declaredSize: 100 }]);
    expect(await keyOf(bytes)).toBe('import.expands');
  });

  it('refuses more elements than memory would hold, and more entries', async () => {
    const dense = documentXml('<w:p/>'.repeat(1_500_001));
    expect(await keyOf(zipOf([{ name: 'word/document.xml', content: dense }]))).toBe('import.expands');
    const many = Array.from({ length: 5001 }, (_, index) => ({
      name: `word/${String(index)}`,
      content: 'x',
    }));
    expect(await keyOf(zipOf(many))).toBe('import.expands');
  });

  it('survives nesting without end', async () => {
    const nested = documentXml(`${'<w:r>'.repeat(100_000)}${'</w:r>'.repeat(100_000)}`);
    expect(await keyOf(zipOf([{ name: 'word/document.xml', content: nested }]))).toBe('import.not-docx');
  });
});
