import { expect, test } from 'vitest';
import { excerptsOfMarks } from '@/components/workspace/excerpts-of-marks';
import { db } from '@/lib/db';
import { getDocumentText } from '@/lib/domain/documents/get-document-text';
import { createExcerpt } from '@/lib/domain/excerpts/create-excerpt';
import { deleteExcerpt } from '@/lib/domain/excerpts/delete-excerpt';
import { listDocumentExcerpts } from '@/lib/domain/excerpts/list-document-excerpts';
import { listDocumentMarks } from '@/lib/domain/excerpts/list-document-marks';
import { deletionBasis, newExcerpt } from '@/lib/domain/excerpts/schema';
import { updateCoding } from '@/lib/domain/excerpts/update-coding';
import { updateExcerpt } from '@/lib/domain/excerpts/update-excerpt';
import { saveVersion } from '@/lib/flows/save-version';
import { makeCase, makeDocument, makeInterview, makeStudy, makeTheme } from '@/test/factories';

const TEXT =
  'ANNA: 👩‍🌾 La prima volta ci siamo visti per caso.\nINT: E poi?\nANNA: Poi ogni mese, con i comuni.\n';

/** What the marks and the text that they name make of a document. */
async function readByMarks(access: Parameters<typeof listDocumentMarks>[0], documentId: string) {
  const marks = await listDocumentMarks(access, documentId);
  const text = await getDocumentText(access, documentId, marks.sha256);
  return excerptsOfMarks(marks, documentId, text);
}

test('marks and the text they stand in say all that the list of excerpts says', async () => {
  const { coordinator, researcher } = await makeStudy();
  const themes = [await makeTheme(researcher), await makeTheme(researcher)];
  const [first, second] = [await makeCase(researcher), await makeCase(researcher)];
  const interview = await makeInterview(researcher, { caseIds: [first.id] });
  const { id } = await makeDocument(researcher, { text: TEXT, interviewId: interview.id });
  const all = async () => ({
    list: await listDocumentExcerpts(researcher, id),
    marks: await readByMarks(researcher, id),
  });
  expect(await all()).toEqual({ list: [], marks: [] });

  const code = (words: string, more: object = {}, access = researcher) => {
    const start = TEXT.indexOf(words);
    const themeIds = themes.map((theme) => theme.id);
    return createExcerpt(
      access,
      id,
      newExcerpt.parse({ start, end: start + words.length, themeIds, ...more }),
    );
  };
  await code('👩‍🌾 La prima volta', { weights: [40, null], memo: 'nota' });
  const plain = await code('volta ci siamo', {}, coordinator);
  await code('per caso.\nINT: E poi?', { isKey: true, caseIds: [second.id, first.id] });
  await code('Poi ogni mese', { caseIds: [], themeIds: [themes[1]!.id] });
  const gone = await code('con i comuni');
  await deleteExcerpt(researcher, gone.id, deletionBasis.parse({ revision: gone.revision }));
  await updateCoding(coordinator, plain.codings[0]!.id, { weight: 0, revision: 1 });
  await updateExcerpt(coordinator, plain.id, { memo: 'altra', revision: plain.revision });
  const before = await all();
  expect(before.list).toHaveLength(4);
  expect(before.marks).toEqual(before.list);

  await saveVersion(researcher, id, { reason: 'Correzione', text: TEXT.replace('prima', 'seconda') });
  const after = await all();
  expect(new Set(after.list.map(({ state }) => state))).toEqual(new Set(['CHANGED', 'MOVED']));
  expect(after.marks).toEqual(after.list);
});

test('a document that is set aside or another study’s has no marks', async () => {
  const { researcher } = await makeStudy();
  const { researcher: stranger } = await makeStudy();
  const { id } = await makeDocument(researcher, { text: TEXT });
  await expect(listDocumentMarks(stranger, id)).rejects.toMatchObject({ code: 'not-found' });
  await db.document.update({ where: { id }, data: { deletedAt: new Date() } });
  await expect(listDocumentMarks(researcher, id)).rejects.toMatchObject({ code: 'not-found' });
});
