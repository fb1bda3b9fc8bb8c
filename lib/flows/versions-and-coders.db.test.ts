import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { createCoding } from '@/lib/domain/excerpts/create-coding';
import { createExcerpt } from '@/lib/domain/excerpts/create-excerpt';
import { deleteExcerpt } from '@/lib/domain/excerpts/delete-excerpt';
import { getExcerpt } from '@/lib/domain/excerpts/excerpt-view';
import { restoreExcerpt } from '@/lib/domain/excerpts/restore-excerpt';
import { updateExcerpt } from '@/lib/domain/excerpts/update-excerpt';
import { saveVersion } from '@/lib/flows/save-version';
import { makeCase, makeDocument, makeExcerpt, makeMember, makeStudy, makeTheme } from '@/test/factories';

const TEXT = Array.from({ length: 40 }, (_, i) => `Anna: frase ${i} sullo sportello del centro.`).join('\n');

const rangeOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

async function makeScene() {
  const study = await makeStudy();
  const document = await makeDocument(study.coordinator, { text: TEXT });
  const theme = await makeTheme(study.coordinator);
  const second = await makeTheme(study.coordinator);
  const versionId = document.currentVersionId ?? '';
  const excerptOf = (words: string) =>
    makeExcerpt(study.researcher, {
      documentId: document.id,
      ...rangeOf(TEXT, words),
      themeIds: [theme.id],
    });
  return { ...study, documentId: document.id, versionId, theme, second, excerptOf };
}

type Scene = Awaited<ReturnType<typeof makeScene>>;

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});

const correct = (versionId: string, words: string, insert: string, text = TEXT) =>
  saveVersion(scene.coordinator, scene.documentId, {
    reason: 'Correzione',
    versionId,
    edits: [{ ...rangeOf(text, words), insert }],
  });

/** What must hold of every excerpt of a document, at every moment between two transactions. */
async function expectWhole({ coordinator: { studyId }, documentId }: Scene): Promise<number> {
  const document = await db.document.findUniqueOrThrow({
    where: { id: documentId },
    select: { currentVersion: { select: { id: true, text: true } } },
  });
  const excerpts = await db.excerpt.findMany({ where: { studyId, documentId }, include: { codings: true } });
  for (const { versionId, start, end, quote, state, codings } of excerpts) {
    expect(versionId).toBe(document.currentVersion?.id);
    if (state === 'EXACT' || state === 'MOVED')
      expect(document.currentVersion?.text.slice(start, end)).toBe(quote);
    for (const coding of codings) expect(coding).toMatchObject({ start, end });
  }
  return excerpts.length;
}

describe('what was marked in another version than the current one', () => {
  test('is refused, and nothing of it is written', async () => {
    const { researcher, documentId, versionId, theme } = scene;
    const audited = () => db.auditEvent.count({ where: { studyId: researcher.studyId } });
    await correct(versionId, 'frase 3', 'frase tre');
    const before = await audited();
    const id = randomUUID();
    const input = { id, ...rangeOf(TEXT, 'frase 9'), themeIds: [theme.id], memo: '', versionId };
    await expect(createExcerpt(researcher, documentId, input)).rejects.toMatchObject({
      code: 'conflict',
      key: 'excerpt.otherVersion',
    });
    expect(await db.excerpt.count({ where: { id } })).toBe(0);
    expect(await audited()).toBe(before);
  });

  test('is answered as it stands when it had been written before the text was corrected', async () => {
    const { researcher, documentId, versionId, theme } = scene;
    const input = {
      id: randomUUID(),
      ...rangeOf(TEXT, 'frase 9'),
      themeIds: [theme.id],
      memo: '',
      versionId,
    };
    await createExcerpt(researcher, documentId, input);
    await correct(versionId, 'frase 3', 'frase tre');
    expect(await createExcerpt(researcher, documentId, input)).toMatchObject({
      state: 'MOVED',
      quote: 'frase 9',
    });
  });

  test('cannot be moved there, while its memo can be written', async () => {
    const { researcher, versionId, excerptOf } = scene;
    const { id } = await excerptOf('frase 1 sullo');
    await correct(versionId, 'frase 9', 'frase nove');
    const range = { ...rangeOf(TEXT, 'frase 1'), versionId };
    await expect(updateExcerpt(researcher, id, { ...range, revision: 1 })).rejects.toMatchObject({
      key: 'excerpt.otherVersion',
    });
    expect(await updateExcerpt(researcher, id, { memo: 'Vista.', versionId, revision: 1 })).toMatchObject({
      memo: 'Vista.',
      quote: 'frase 1 sullo',
      revision: 2,
    });
  });
});

describe('an excerpt that waits for a person', () => {
  async function makeWaiting() {
    const excerpt = await scene.excerptOf('frase 5 sullo sportello');
    await correct(scene.versionId, '5 sullo', 'cinque sullo');
    return getExcerpt(scene.researcher, excerpt.id);
  }

  test('keeps its last quote and goes on waiting when its memo or its cases are edited', async () => {
    const { researcher } = scene;
    const { id, revision, start, end } = await makeWaiting();
    const { id: caseId } = await makeCase(researcher);
    await updateExcerpt(researcher, id, { memo: 'Da rivedere.', revision });
    const after = await updateExcerpt(researcher, id, { caseIds: [caseId], revision: revision + 1 });
    expect(after).toMatchObject({
      state: 'CHANGED',
      quote: 'frase 5 sullo sportello',
      start,
      end,
      caseIds: [caseId],
    });
  });

  test('has been looked at once its range is given, even where it stays', async () => {
    const { researcher } = scene;
    const { id, revision, start, end } = await makeWaiting();
    const after = await updateExcerpt(researcher, id, { start, end, revision });
    expect(after).toMatchObject({ state: 'EXACT', quote: 'frase cinque sullo sportello', start, end });
    await expectWhole(scene);
  });

  test('is another coder’s to decide on, but for who may change those', async () => {
    const { study, coordinator } = scene;
    const { id, revision, start, end } = await makeWaiting();
    const other = await makeMember(study, ['RESEARCHER']);
    await expect(updateExcerpt(other, id, { start, end, revision })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await updateExcerpt(coordinator, id, { start, end, revision })).toMatchObject({ state: 'EXACT' });
  });

  test('dropped and brought back, waits again', async () => {
    const { researcher } = scene;
    const { id } = await makeWaiting();
    await deleteExcerpt(researcher, id);
    expect(await restoreExcerpt(researcher, id)).toMatchObject({
      state: 'CHANGED',
      quote: 'frase 5 sullo sportello',
    });
  });
});

describe('at the same time', () => {
  test('of two corrections of one version one is saved, the other is told of it', async () => {
    const { versionId, documentId } = scene;
    const results = await Promise.allSettled([
      correct(versionId, 'frase 2', 'frase due'),
      correct(versionId, 'frase 4', 'frase quattro'),
    ]);
    const [saved] = results.filter((result) => result.status === 'fulfilled');
    const [refused] = results.filter((result) => result.status === 'rejected');
    expect(refused?.reason).toMatchObject({
      key: 'version.stale',
      details: { current: { id: saved?.value.version.id, number: 2 } },
    });
    expect(await db.version.count({ where: { documentId } })).toBe(2);
  });

  test('coders go on coding while versions are saved, and every excerpt is in the text that is current', async () => {
    const { study, documentId, theme, second, coordinator, excerptOf } = scene;
    const coders = await Promise.all([1, 2, 3].map(() => makeMember(study, ['RESEARCHER'])));
    const standing = await excerptOf('frase 30 sullo');
    const outcomes: string[] = [];
    const note = (error: unknown) => outcomes.push((error as { key?: string }).key ?? String(error));

    const code = async (coder: (typeof coders)[number]) => {
      for (let i = 0; i < 12; i++) {
        const current = await db.version.findFirstOrThrow({
          where: { documentId },
          orderBy: { number: 'desc' },
          select: { id: true, text: true },
        });
        const range = rangeOf(current.text, `frase ${10 + i} sullo`);
        const input = { ...range, themeIds: [theme.id], memo: '', versionId: current.id };
        const made = await createExcerpt(coder, documentId, input).catch(note);
        if (typeof made !== 'object') continue;
        expect(made.quote).toBe(`frase ${10 + i} sullo`);
        await createCoding(coder, made.id, { themeId: second.id });
      }
    };
    const save = async () => {
      for (let i = 0; i < 8; i++) {
        const { currentVersion } = await db.document.findUniqueOrThrow({
          where: { id: documentId },
          select: { currentVersion: { select: { id: true, text: true } } },
        });
        await saveVersion(coordinator, documentId, {
          reason: 'Correzione',
          versionId: currentVersion?.id,
          edits: [{ start: 6, end: 6, insert: 'molto '.repeat(i + 1) }],
        });
      }
    };
    await Promise.all([save(), ...coders.map(code)]);
    expect(outcomes.filter((key) => key !== 'excerpt.otherVersion')).toEqual([]);
    expect(await expectWhole(scene)).toBe(1 + 3 * 12 - outcomes.length);
    expect(await getExcerpt(coordinator, standing.id)).toMatchObject({
      state: 'MOVED',
      quote: 'frase 30 sullo',
    });
    expect(await db.excerptAnchor.count({ where: { excerptId: standing.id } })).toBe(8);
  });

  test('an excerpt that names no version gets the words that its range has in the text it finds', async () => {
    const { researcher, documentId, versionId, theme } = scene;
    const range = rangeOf(TEXT, 'frase 9 sullo');
    const [, made] = await Promise.all([
      correct(versionId, 'frase 3', 'frase tre'),
      createExcerpt(researcher, documentId, { ...range, themeIds: [theme.id], memo: '' }),
    ]);
    expect(made.documentId).toBe(documentId);
    await expectWhole(scene);
  });
});
