import { describe, expect, it } from 'vitest';
import { readNewDocument } from './read-new-document';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const OTHER = '01890a5d-ac96-774b-bcce-b302099a8058';

function upload(fields: [string, string][], file?: { bytes: BlobPart; name: string }): Request {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  if (file) form.append('file', new File([file.bytes], file.name));
  return new Request('http://localhost/', { method: 'POST', body: form });
}

function paste(body: unknown): Request {
  return new Request('http://localhost/', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
}

const note = { bytes: 'Parole dette', name: 'Nota di città.v2.txt' };

describe('an uploaded document', () => {
  it('takes its title from the name of the file, and keeps the file', async () => {
    const read = await readNewDocument(upload([], note));
    expect(read).toMatchObject({ title: 'Nota di città.v2', imported: { text: 'Parole dette' } });
    expect(read.original).toMatchObject({ name: note.name });
    expect(Buffer.from(read.original?.bytes ?? []).toString()).toBe(note.bytes);
  });

  it('takes empty fields for none, and ids repeated or joined by commas', async () => {
    const fields: [string, string][] = [
      ['title', ''],
      ['interviewId', ''],
      ['caseIds', `${ID},${OTHER}`],
      ['caseIds', ID],
    ];
    const read = await readNewDocument(upload(fields, note));
    expect(read).toMatchObject({ title: 'Nota di città.v2', caseIds: [ID, OTHER] });
    expect(read.interviewId).toBeUndefined();
  });

  it.each([
    ['an empty file', { bytes: '', name: 'a.txt' }, 'import.empty'],
    ['only spaces', { bytes: ' \n\t ', name: 'a.txt' }, 'import.empty'],
    [
      'a picture',
      { bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), name: 'a.txt' },
      'import.binary',
    ],
    ['a DOCX that is none', { bytes: 'ciao', name: 'a.docx' }, 'import.not-docx'],
  ])('tells beside the file what is wrong with %s', async (_, file, key) => {
    await expect(readNewDocument(upload([], file))).rejects.toMatchObject({
      key,
      details: { field: 'file' },
    });
  });

  it('wants a file', async () => {
    const error = { key: 'upload.no-file', details: { field: 'file' } };
    await expect(readNewDocument(upload([['title', 'Senza']]))).rejects.toMatchObject(error);
    await expect(readNewDocument(upload([], { bytes: '', name: '' }))).rejects.toMatchObject(error);
  });

  it.each([
    [['kind', 'SONG']],
    [['wording', 'HEARD']],
    [['interviewId', 'uno']],
    [['caseIds', 'uno']],
    [['colour', 'red']],
  ] as [string, string][][])('refuses the field %j', async (field) => {
    await expect(readNewDocument(upload([field], note))).rejects.toHaveProperty('error.issues.length', 1);
  });
});

describe('a pasted document', () => {
  it('is normalised and divided', async () => {
    const read = await readNewDocument(paste({ title: ' Due  righe ', text: '\uFEFFUna\r\nDue' }));
    expect(read).toMatchObject({ title: 'Due righe', imported: { text: 'Una\nDue' } });
    expect(read.imported.paragraphs).toHaveLength(2);
    expect(read.original).toBeUndefined();
  });

  it('tells all that is missing at once, beside its field', async () => {
    const failure = readNewDocument(paste({ title: ' ', text: ' \n' }));
    await expect(failure).rejects.toMatchObject({
      error: { issues: [{ path: ['title'] }, { path: ['text'] }] },
    });
  });

  it('wants words', async () => {
    const failure = readNewDocument(paste({ title: 'Segni', text: '— … !' }));
    await expect(failure).rejects.toMatchObject({ key: 'import.no-words', details: { field: 'text' } });
  });
});
