import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { getDocumentProvenance } from '@/lib/domain/documents/get-document-provenance';
import { getDocumentText, requireDocumentText } from '@/lib/domain/documents/get-document-text';
import { getOriginalFile } from '@/lib/domain/documents/get-original-file';
import { listChanges } from '@/lib/domain/documents/list-changes';
import { listVersions } from '@/lib/domain/documents/list-versions';
import { restoreVersion } from '@/lib/flows/restore-version';
import { saveVersion } from '@/lib/flows/save-version';
import { makeDocument, makeInterview, makeMember, makeStudy } from '@/test/factories';

const NAMED = 'Lo dice Rosa Bianchi.';
const HIDDEN = 'Lo dice [P1].';

/** A document of an interview whose first version names somebody; the second does not. */
async function makeHidden() {
  const study = await makeStudy();
  const { coordinator, researcher } = study;
  const { studyId } = coordinator;
  const interview = await makeInterview(coordinator);
  const interviewer = await makeMember(study.study, ['RESEARCHER'], 'Chi ha intervistato');
  await db.interviewInterviewer.create({
    data: { studyId, interviewId: interview.id, userId: interviewer.userId },
  });
  const document = await makeDocument(coordinator, { text: NAMED, interviewId: interview.id });
  const firstId = document.currentVersionId ?? '';
  const bytes = new TextEncoder().encode(NAMED);
  await db.originalFile.create({
    data: {
      studyId,
      versionId: firstId,
      name: 'Bianchi.txt',
      mediaType: 'text/plain',
      size: bytes.length,
      sha256: 'a'.repeat(64),
      bytes,
    },
  });
  const { version: second } = await saveVersion(coordinator, document.id, { reason: 'Nomi', text: HIDDEN });
  const [, first] = await listVersions(coordinator, document.id);
  await db.version.update({ where: { id: firstId }, data: { identityOnly: true } });
  return {
    ...study,
    researcher,
    interviewer,
    documentId: document.id,
    firstId,
    second,
    sha256: first?.sha256 ?? '',
  };
}

type Hidden = Awaited<ReturnType<typeof makeHidden>>;

/** Every way to the text of the first version, or to what tells of it. */
const ways = ({ documentId, firstId, second, sha256 }: Hidden) => ({
  text: (access: StudyAccess) => getDocumentText(access, documentId, sha256),
  'unchanged text': (access: StudyAccess) => requireDocumentText(access, documentId, sha256),
  file: (access: StudyAccess) => getOriginalFile(access, documentId),
  changes: (access: StudyAccess) => listChanges(access, documentId, { to: second.id }),
  'changes the other way': (access: StudyAccess) =>
    listChanges(access, documentId, { from: second.id, to: firstId }),
  restoring: (access: StudyAccess) =>
    restoreVersion(access, documentId, firstId, { reason: 'Prova', versionId: second.id }),
});

describe('a version that names people', () => {
  let hidden: Hidden;
  beforeEach(async () => {
    hidden = await makeHidden();
  });

  test('is read and restored only by who may read identities', async () => {
    const refused = ['researcher', 'supervisor', 'reader'] as const;
    for (const [name, way] of Object.entries(ways(hidden))) {
      for (const role of refused)
        await expect(way(hidden[role]), `${name} as ${role}`).rejects.toMatchObject({
          code: name.includes('text') ? 'not-found' : 'forbidden',
        });
    }
    for (const [name, way] of Object.entries(ways(hidden)).filter(([name]) => name !== 'restoring')) {
      for (const role of ['coordinator', 'interviewer'] as const)
        await expect(way(hidden[role]), `${name} as ${role}`).resolves.not.toThrow();
    }
    await expect(ways(hidden).restoring(hidden.interviewer)).resolves.toMatchObject({
      version: { number: 3 },
    });
  });

  test('is in the list for all, with its sha256 for those alone', async () => {
    const { documentId, sha256 } = hidden;
    const shown = async (access: StudyAccess) => (await listVersions(access, documentId))[1];
    expect(await shown(hidden.reader)).toMatchObject({ number: 1, sha256: null, identityOnly: true });
    expect(await shown(hidden.interviewer)).toMatchObject({ number: 1, sha256, identityOnly: true });
  });

  test('hides the name of its file', async () => {
    expect((await getDocumentProvenance(hidden.researcher, hidden.documentId)).original).toBeNull();
    expect((await getDocumentProvenance(hidden.coordinator, hidden.documentId)).original).toMatchObject({
      name: 'Bianchi.txt',
    });
  });

  test('erased, is gone for everybody, and cannot be restored', async () => {
    await db.version.update({
      where: { id: hidden.firstId },
      data: { text: '', sha256: '', length: 0, erasedAt: new Date() },
    });
    for (const [name, way] of Object.entries(ways(hidden)))
      await expect(way(hidden.coordinator), name).rejects.toMatchObject({
        code: name.includes('text') || name === 'file' ? 'not-found' : 'conflict',
      });
    expect((await listVersions(hidden.coordinator, hidden.documentId))[1]).toMatchObject({
      sha256: null,
      erased: true,
      length: 0,
    });
  });
});

test('the file of a document stays at hand after its text was corrected', async () => {
  const { documentId, firstId, reader } = await makeHidden();
  await db.version.update({ where: { id: firstId }, data: { identityOnly: false } });
  expect((await getOriginalFile(reader, documentId)).name).toBe('Bianchi.txt');
});

test('versions of another document or study are not there', async () => {
  const { documentId, firstId, second, coordinator, stranger } = await makeHidden();
  const elsewhere = await makeDocument(coordinator, { text: 'Altro.' });
  const body = { reason: 'Prova', versionId: second.id };
  await expect(restoreVersion(coordinator, elsewhere.id, firstId, body)).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(listChanges(coordinator, elsewhere.id, { to: firstId })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(
    listChanges(coordinator, documentId, { from: randomUUID(), to: firstId }),
  ).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(listVersions(stranger, documentId)).rejects.toMatchObject({ code: 'not-found' });
});
