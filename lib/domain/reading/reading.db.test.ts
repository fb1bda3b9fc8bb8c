import { beforeAll, describe, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { getReadingPosition } from '@/lib/domain/reading/get-reading-position';
import { keepReadingPosition } from '@/lib/domain/reading/keep-reading-position';
import { saveVersion } from '@/lib/flows/save-version';
import { makeDocument, makeStudy } from '@/test/factories';

const LINES = ['Anna: Prima riga.', 'Bruno: Seconda riga.', 'Anna: Sì.', 'Bruno: Terza riga.', 'Anna: Sì.'];
const TEXT = `${LINES.join('\n')}\n`;

let researcher: StudyAccess;
let reader: StudyAccess;
let stranger: StudyAccess;

beforeAll(async () => {
  ({ researcher, reader, stranger } = await makeStudy());
});

/** The paragraph that a person is sent to. */
async function placeOf(access: StudyAccess, documentId: string) {
  const { position } = await getReadingPosition(access, documentId);
  if (!position) return null;
  const { text } = await db.version.findFirstOrThrow({ where: { id: position.versionId } });
  return text.slice(position.offset).split('\n')[0];
}

async function leaveAt(access: StudyAccess, words: string, last = false) {
  const document = await makeDocument(researcher, { text: TEXT });
  const versionId = document.currentVersionId ?? '';
  const offset = last ? TEXT.lastIndexOf(words) : TEXT.indexOf(words);
  await keepReadingPosition(access, document.id, { versionId, offset });
  return { id: document.id, versionId };
}

it('is each person’s own, and the last one kept', async () => {
  const { id, versionId } = await leaveAt(researcher, 'Seconda riga');
  await keepReadingPosition(researcher, id, { versionId, offset: TEXT.indexOf('Terza') });
  await keepReadingPosition(reader, id, { versionId, offset: 999_999 });
  expect(await placeOf(researcher, id)).toBe('Terza riga.');
  expect((await getReadingPosition(reader, id)).position?.offset).toBe(TEXT.length);
});

it('is not there before one has read, nor in another study, nor in another document’s text', async () => {
  const { id } = await leaveAt(researcher, 'Seconda riga');
  expect(await getReadingPosition(reader, id)).toEqual({ position: null });
  await expect(getReadingPosition(stranger, id)).rejects.toMatchObject({ code: 'not-found' });
  const other = await leaveAt(researcher, 'Prima');
  const place = { versionId: other.versionId, offset: 0 };
  await expect(keepReadingPosition(stranger, id, place)).rejects.toMatchObject({ code: 'not-found' });
  await expect(keepReadingPosition(researcher, id, place)).rejects.toMatchObject({ code: 'not-found' });
});

describe('in a next version', () => {
  const insertAbove = async ({ id, versionId }: { id: string; versionId: string }, insert: string) =>
    saveVersion(researcher, id, { versionId, reason: 'Aggiunta.', edits: [{ start: 0, end: 0, insert }] });

  it('follows the paragraph, and of two that read the same the nearer', async () => {
    const document = await leaveAt(researcher, 'Sì.', true);
    await insertAbove(document, 'Anna: Nuova.\n');
    const { position } = await getReadingPosition(researcher, document.id);
    expect(position?.versionId).not.toBe(document.versionId);
    const { text } = await db.version.findFirstOrThrow({ where: { id: position?.versionId ?? '' } });
    expect(position?.offset).toBe(text.lastIndexOf('Sì.'));
  });

  it('stays at the paragraph’s number when its words changed', async () => {
    const document = await leaveAt(researcher, 'Seconda riga');
    const start = TEXT.indexOf('Seconda');
    await saveVersion(researcher, document.id, {
      versionId: document.versionId,
      reason: 'Refuso.',
      edits: [{ start, end: start + 7, insert: 'Altra' }],
    });
    expect(await placeOf(researcher, document.id)).toBe('Altra riga.');
  });

  it('stays near its offset when the former text was destroyed', async () => {
    const document = await leaveAt(researcher, 'Terza riga');
    await insertAbove(document, 'A');
    await db.paragraph.deleteMany({ where: { versionId: document.versionId } });
    expect(await placeOf(researcher, document.id)).toBe('Terza riga.');
  });
});
