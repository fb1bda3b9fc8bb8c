import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { MAX_UPLOAD_BYTES, readImport } from './read-file';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

async function keyOf(bytes: Buffer, fileName: string): Promise<unknown> {
  return readImport({ bytes, fileName }).then(
    ({ format }) => format,
    (error: unknown) => {
      const { key, details } = error as { key: string; details: { field: string } };
      return `${key} at ${details.field}`;
    },
  );
}

describe('readImport', () => {
  it('believes the content before the name', async () => {
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Ciao')] }] }));
    expect(await keyOf(bytes, 'intervista.txt')).toBe('docx');
    expect(await keyOf(Buffer.from('# Ciao'), 'intervista.MD')).toBe('markdown');
    expect(await keyOf(Buffer.from('# Ciao'), 'intervista')).toBe('text');
    expect(await keyOf(Buffer.from('PKM è una sigla'), 'intervista.txt')).toBe('text');
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'x.txt', 'import.empty'],
    ['a picture called DOCX', PNG, 'x.docx', 'import.not-docx'],
    ['a picture', PNG, 'x.txt', 'import.binary'],
    ['text called DOCX', Buffer.from('ciao'), 'x.docx', 'import.not-docx'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'x.txt', 'import.format'],
    ['RTF', Buffer.from('{\\rtf1 ciao}'), 'x.rtf', 'import.format'],
    ['a DOC', COMPOUND, 'x.doc', 'import.old-doc'],
    [
      'a DOCX with a password',
      Buffer.concat([COMPOUND, Buffer.from('EncryptedPackage', 'utf16le')]),
      'x.docx',
      'import.encrypted',
    ],
    ['a file above the limit', Buffer.alloc(MAX_UPLOAD_BYTES + 1, 'a'), 'x.txt', 'import.too-large'],
  ])('refuses %s', async (_, bytes, fileName, key) => {
    expect(await keyOf(bytes, fileName)).toBe(`${key} at file`);
  });
});

const TRANSCRIPTS = path.resolve(import.meta.dirname, '../../../../shared/transcripts');

describe('real transcripts', () => {
  const read = (fileName: string) =>
    readImport({ bytes: readFileSync(path.join(TRANSCRIPTS, fileName)), fileName });
  const isPresent = existsSync(TRANSCRIPTS);
  if (!isPresent) console.info(`No transcripts in ${TRANSCRIPTS}: real files are not read.`);

  it('are the same words in three encodings', async () => {
    if (!isPresent) return;
    const plain = await read('it_PTA001_orthographic.txt');
    const marked = await read('derived_it_PTA001_utf16le_bom.txt');
    const windows = await read('derived_it_PTA001_cp1252_crlf.txt');
    const speech = ({ text, paragraphs }: typeof plain) =>
      paragraphs.map(({ speaker, start, end }) => `${speaker ?? '?'}: ${text.slice(start, end)}`);
    expect(speech(marked)).toEqual(speech(plain));
    expect(marked.warnings).toEqual([]);
    expect(windows.text).toBe(marked.text);
    expect(windows.warnings).toEqual([{ key: 'import.warning.windows-1252' }]);
  });

  it('give every paragraph of a Word document a line', async () => {
    if (!isPresent) return;
    const { text, paragraphs } = await read('en_sheffield_Lisa.docx');
    expect(text.startsWith('14-Apr-2023 - 13:17 - 1h12m45s - Pseudonym\nResearcher 1:\nOkay. Great.')).toBe(
      true,
    );
    expect(paragraphs.length).toBeGreaterThan(100);
    expect(paragraphs.some(({ speaker }) => speaker === 'Researcher 1')).toBe(true);
  });

  it('keep the marks of a Jefferson transcript', async () => {
    if (!isPresent) return;
    const { text } = await read('it_PTA001_jefferson.txt');
    const raw = readFileSync(path.join(TRANSCRIPTS, 'it_PTA001_jefferson.txt'), 'utf8');
    expect(text).toBe(raw.replaceAll('\r\n', '\n').normalize('NFC'));
  });
});
