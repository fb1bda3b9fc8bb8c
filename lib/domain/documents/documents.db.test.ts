import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { createDocument } from '@/lib/domain/documents/create-document';
import { getDocumentProvenance } from '@/lib/domain/documents/get-document-provenance';
import { getDocumentText, requireDocumentText } from '@/lib/domain/documents/get-document-text';
import { getDocument } from '@/lib/domain/documents/get-document';
import { getOriginalFile } from '@/lib/domain/documents/get-original-file';
import { listDocuments } from '@/lib/domain/documents/list-documents';
import { restoreDocument, setDocumentAside } from '@/lib/domain/documents/set-document-aside';
import { fromPlainText } from '@/lib/exchange/import/imported-text';
import { makeCase, makeExcerpt, makeInterview, makeStudy } from '@/test/factories';

type Studies = Awaited<ReturnType<typeof makeStudy>>;

let studies: Studies;
let mine: StudyAccess;

beforeAll(async () => {
  studies = await makeStudy();
  mine = studies.researcher;
});

const TEXT = 'INT: Come va? 👩‍🌾\n\nDIR: Bene, è così: e\u0301 vero.\r\nSempre.\n\nINT: E poi?\nDIR: Basta.';

const add = (
  access: StudyAccess,
  data: Partial<Parameters<typeof createDocument>[1]> & { text?: string } = {},
) => {
  const { text = TEXT, ...fields } = data;
  return createDocument(access, { title: 'Trascrizione', imported: fromPlainText(text), ...fields });
};

describe('createDocument', () => {
  it('stores the normalised text, its sha256 and paragraphs that cover it', async () => {
    const { document } = await add(mine);
    const text = await getDocumentText(mine, document.id, document.version.sha256);
    expect(text).toBe('INT: Come va? 👩‍🌾\n\nDIR: Bene, è così: é vero.\nSempre.\n\nINT: E poi?\nDIR: Basta.');
    expect(document.version.sha256).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    expect(document.version.length).toBe(text.length);
    const { paragraphs } = await getDocument(mine, document.id);
    expect(paragraphs.map(({ start, end, speaker }) => [text.slice(start, end), speaker])).toEqual([
      ['Come va? 👩‍🌾', 'INT'],
      ['Bene, è così: é vero.', 'DIR'],
      ['Sempre.', 'DIR'],
      ['E poi?', 'INT'],
      ['Basta.', 'DIR'],
    ]);
    const blocks = await db.paragraph.findMany({
      where: { versionId: document.version.id },
      orderBy: { ordinal: 'asc' },
    });
    expect(blocks.map(({ block }) => block).join('')).toBe(text);
    for (const { block, blockStart, blockStartCodePoint } of blocks) {
      expect(text.slice(blockStart, blockStart + block.length)).toBe(block);
      expect([...text].slice(blockStartCodePoint).join('').startsWith(block)).toBe(true);
    }
  });

  it('stores more paragraphs than one statement takes, in order', async () => {
    const lines = Array.from({ length: 5001 }, (_, i) => `Riga ${String(i)}`);
    const { document } = await add(mine, { text: lines.join('\n') });
    const text = await getDocumentText(mine, document.id, document.version.sha256);
    const { paragraphs } = await getDocument(mine, document.id);
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(lines);
  });

  it('gives concurrent imports different numbers', async () => {
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, i) => add(mine, { text: `Testo ${String(i)}` })),
    );
    expect(new Set(made.map(({ document }) => document.number)).size).toBe(8);
  });

  it('answers the same id twice with one document, also when both arrive together', async () => {
    const id = newId();
    const [first, second] = await Promise.all([add(mine, { id }), add(mine, { id })]);
    expect(first.document).toEqual(second.document);
    expect(await db.document.count({ where: { id } })).toBe(1);
    expect(await db.version.count({ where: { documentId: id } })).toBe(1);
    expect(await db.auditEvent.count({ where: { entityId: id } })).toBe(1);
  });

  it('does not take another text under an id that has one', async () => {
    const { document } = await add(mine);
    await expect(add(mine, { id: document.id, text: 'Tutt’altro' })).rejects.toMatchObject({
      key: 'document.otherText',
    });
  });

  it('tells when the study already has the very text', async () => {
    const first = await add(mine, { text: 'Un testo ripetuto' });
    const second = await add(mine, { text: 'Un testo ripetuto\r' });
    expect(first.sameTextAs).toBeNull();
    expect(second.sameTextAs).toBeNull();
    const third = await add(mine, { text: 'Un testo ripetuto' });
    expect(third.sameTextAs).toBe(first.document.citation);
  });

  it('takes the cases of its interview, and refuses others beside them', async () => {
    const { id: caseId } = await makeCase(mine);
    const interview = await makeInterview(mine, { caseIds: [caseId] });
    const { document } = await add(mine, { interviewId: interview.id });
    expect(document).toMatchObject({ caseIds: [caseId], citation: `Int. ${String(interview.number)}` });
    await expect(add(mine, { interviewId: interview.id, caseIds: [caseId] })).rejects.toMatchObject({
      key: 'document.casesOfInterview',
      details: { field: 'caseIds' },
    });
  });

  it('does not find an interview or a case of another study, and writes nothing', async () => {
    const before = await db.document.count();
    const interview = await makeInterview(studies.stranger);
    const foreignCase = await makeCase(studies.stranger);
    await expect(add(mine, { interviewId: interview.id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(add(mine, { caseIds: [foreignCase.id] })).rejects.toMatchObject({ code: 'not-found' });
    expect(await db.document.count()).toBe(before);
  });

  it('does not answer with a document of another study under the same id', async () => {
    const { document } = await add(studies.stranger);
    await expect(add(mine, { id: document.id })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps the file byte for byte', async () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x63, 0x69, 0x61, 0x6f, 0x0d, 0x0a, 0x00]);
    const { document } = await add(mine, { original: { name: 'città.txt', mediaType: 'text/plain', bytes } });
    const file = await getOriginalFile(mine, document.id);
    expect(Buffer.from(file.bytes).equals(bytes)).toBe(true);
    expect(await getDocumentProvenance(mine, document.id)).toMatchObject({
      number: 1,
      importedBy: 'Ricerca',
      original: { name: 'città.txt', size: bytes.length },
      paragraphCount: 5,
    });
    await expect(getOriginalFile(studies.stranger, document.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('writes no text into the audit', async () => {
    const { document } = await add(mine, { title: 'Titolo riservato', text: 'Parole riservate' });
    const events = await db.auditEvent.findMany({ where: { entityId: document.id } });
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toMatch(/riservat/);
  });
});

describe('the text of a version', () => {
  it('cannot be changed, not even past the application', async () => {
    const { document } = await add(mine);
    const change = db.version.update({ where: { id: document.version.id }, data: { text: 'altro' } });
    await expect(change).rejects.toThrow(/immutable/);
  });

  it('is found only in its own document and study', async () => {
    const { document } = await add(mine, { text: 'Soltanto qui' });
    const other = await add(mine, { text: 'Altrove' });
    const { sha256 } = document.version;
    await expect(requireDocumentText(mine, document.id, sha256)).resolves.toBeUndefined();
    await expect(requireDocumentText(mine, other.document.id, sha256)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(getDocumentText(mine, other.document.id, sha256)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(requireDocumentText(studies.stranger, document.id, sha256)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(getDocumentText(studies.stranger, document.id, sha256)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('listDocuments', () => {
  it('counts the excerpts in use, and shows nothing of another study', async () => {
    const { reader, researcher, stranger } = await makeStudy();
    const { document } = await add(researcher, { text: 'Una frase da citare' });
    await makeExcerpt(researcher, { documentId: document.id, start: 0, end: 3 });
    const removed = await makeExcerpt(researcher, { documentId: document.id, start: 4, end: 9 });
    await db.excerpt.update({ where: { id: removed.id }, data: { deletedAt: new Date() } });
    expect(await listDocuments(reader)).toEqual([{ ...document, excerptCount: 1 }]);
    expect(await listDocuments(stranger)).toEqual([]);
  });
});

describe('a document set aside', () => {
  it('is hidden, keeps its excerpts, and comes back', async () => {
    const { document } = await add(mine);
    const { id } = document;
    await makeExcerpt(mine, { documentId: id, start: 5, end: 9 });
    await setDocumentAside(mine, id);
    await setDocumentAside(mine, id);
    await expect(getDocument(mine, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(getDocumentText(mine, id, document.version.sha256)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await listDocuments(mine)).map((item) => item.id)).not.toContain(id);
    expect(
      (await listDocuments(mine, { setAside: true })).map((item) => [item.id, item.excerptCount]),
    ).toContainEqual([id, 1]);
    await restoreDocument(mine, id);
    expect((await getDocument(mine, id)).version).toEqual(document.version);
    const actions = await db.auditEvent.findMany({
      where: { entityId: id },
      orderBy: { id: 'asc' },
      select: { action: true },
    });
    expect(actions.map(({ action }) => action)).toEqual(['create', 'set-aside', 'restore']);
  });

  it('is not found in another study', async () => {
    const { document } = await add(mine);
    await expect(setDocumentAside(studies.stranger, document.id)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(restoreDocument(studies.stranger, document.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(getDocument(studies.stranger, document.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(getDocumentProvenance(studies.stranger, document.id)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
