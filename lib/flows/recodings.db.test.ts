import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { db, jobsPool } from '@/lib/db';
import { getExcerpt } from '@/lib/domain/excerpts/excerpt-view';
import { getJob } from '@/lib/domain/jobs/get-job';
import { startQueue } from '@/lib/domain/jobs/queue';
import { listRecodings } from '@/lib/domain/recodings/recoding-view';
import { newRecoding, type NewRecoding } from '@/lib/domain/recodings/schema';
import { updateTheme } from '@/lib/domain/themes/update-theme';
import { mergeThemes } from '@/lib/flows/merge-themes';
import { previewRecoding } from '@/lib/flows/preview-recoding';
import { startRecoding } from '@/lib/flows/start-recoding';
import { undoRecoding } from '@/lib/flows/undo-recoding';
import { workOnJob } from '@/lib/flows/work-on-job';
import { makeDocument, makeExcerpt, makeMember, makeStudy, makeTheme, tokenOf } from '@/test/factories';

const TEXT = 'Uno due tre quattro cinque sei sette otto nove dieci.';

let members: Awaited<ReturnType<typeof makeStudy>>;
let access: StudyAccess;
let documentId: string;
let from: string;
let into: string;

beforeEach(async () => {
  members = await makeStudy();
  access = members.researcher;
  documentId = (await makeDocument(access, { text: TEXT })).id;
  from = (await makeTheme(access)).id;
  into = (await makeTheme(access)).id;
});

const code = (start: number, themeIds: string[], by = access) =>
  makeExcerpt(by, { documentId, start, end: start + 3, themeIds });

const themesOf = async (id: string) =>
  (await getExcerpt(access, id)).codings.map(({ themeId }) => themeId).sort();

const replace = (more: Partial<NewRecoding> = {}) =>
  newRecoding.parse({ filter: { theme: from }, fromThemeId: from, intoThemeId: into, ...more });

const stands = async () =>
  db.coding.findMany({
    where: { studyId: access.studyId, deletedAt: null },
    select: { id: true, excerptId: true, themeId: true, weight: true },
    orderBy: { id: 'asc' },
  });

describe('replacing a theme', () => {
  it('says beforehand what it does, does it, and takes it back', async () => {
    const alone = await code(0, [from]);
    const both = await code(4, [from, into]);
    const foreign = await code(8, [from], members.coordinator);
    await db.coding.updateMany({ where: { excerptId: alone.id }, data: { weight: 70 } });
    const before = await stands();
    const preview = await previewRecoding(access, replace());
    expect(preview).toMatchObject({
      excerpts: 3,
      moved: 1,
      doubled: 1,
      others: 1,
      ofOthers: 0,
      byJob: false,
    });
    expect(preview.examples.map(({ kind, excerpt }) => [kind, excerpt.id])).toEqual([
      ['moved', alone.id],
      ['doubled', both.id],
      ['others', foreign.id],
    ]);
    const { recoding, jobId } = await startRecoding(access, replace());
    expect([recoding.moved, recoding.deleted, recoding.added, jobId]).toEqual([1, 1, 0, null]);
    expect([await themesOf(alone.id), await themesOf(both.id), await themesOf(foreign.id)]).toEqual([
      [into],
      [into],
      [from],
    ]);
    // the coding itself went over, with its weight
    expect((await stands()).find(({ excerptId }) => excerptId === alone.id)).toMatchObject({ weight: 70 });
    expect(await undoRecoding(access, recoding.id)).toMatchObject({ undone: 2, left: 0 });
    expect(await stands()).toEqual(before);
    await expect(undoRecoding(access, recoding.id)).rejects.toMatchObject({ key: 'recoding.undone' });
  });

  it('of others too, by who may change them', async () => {
    const mine = await code(0, [from]);
    const { coordinator } = members;
    expect(await previewRecoding(coordinator, replace())).toMatchObject({ moved: 1, ofOthers: 1, others: 0 });
    const { recoding } = await startRecoding(coordinator, replace());
    expect(await themesOf(mine.id)).toEqual([into]);
    await expect(undoRecoding(access, recoding.id)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await undoRecoding(coordinator, recoding.id)).toMatchObject({ undone: 1 });
  });

  it('is answered the same when it is asked again, and once', async () => {
    await code(0, [from]);
    const id = newId();
    const first = await startRecoding(access, replace({ id }));
    expect(await startRecoding(access, replace({ id }))).toEqual(first);
    expect(await db.recoding.count({ where: { studyId: access.studyId } })).toBe(1);
  });

  it('leaves alone what was changed since, and says how much', async () => {
    const one = await code(0, [from]);
    const two = await code(4, [from]);
    const { recoding } = await startRecoding(access, replace());
    await db.coding.updateMany({ where: { excerptId: two.id }, data: { deletedAt: new Date() } });
    expect(await undoRecoding(access, recoding.id)).toMatchObject({ undone: 1, left: 1 });
    expect(await themesOf(one.id)).toEqual([from]);
    expect(await themesOf(two.id)).toEqual([]);
  });

  it('does not go back to a theme that was merged away', async () => {
    await code(0, [from]);
    const third = await makeTheme(access);
    const { recoding } = await startRecoding(access, replace());
    await mergeThemes(access, from, third.id);
    await expect(undoRecoding(access, recoding.id)).rejects.toMatchObject({ key: 'theme.merged' });
  });
});

describe('giving and taking away', () => {
  it('takes an excerpt along of which nothing is left, and brings it back', async () => {
    const empty = await code(0, [from]);
    const noted = await code(4, [from]);
    await db.excerpt.update({ where: { id: noted.id }, data: { memo: 'Da rivedere.' } });
    const asked = replace({ intoThemeId: null });
    expect(await previewRecoding(access, asked)).toMatchObject({ removed: 2, emptied: 1 });
    const { recoding } = await startRecoding(access, asked);
    await expect(getExcerpt(access, empty.id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await themesOf(noted.id)).toEqual([]);
    expect(await undoRecoding(access, recoding.id)).toMatchObject({ undone: 2, left: 0 });
    expect(await themesOf(empty.id)).toEqual([from]);
  });

  it('gives a theme to chosen excerpts, once', async () => {
    const one = await code(0, [from]);
    const two = await code(4, [into]);
    const asked = newRecoding.parse({
      excerptIds: [one.id, two.id, one.id],
      fromThemeId: null,
      intoThemeId: into,
    });
    expect(await previewRecoding(access, asked)).toMatchObject({ excerpts: 2, added: 1, unchanged: 1 });
    const { recoding } = await startRecoding(access, asked);
    expect(await themesOf(one.id)).toEqual([from, into].sort());
    expect(await undoRecoding(access, recoding.id)).toMatchObject({ undone: 1 });
    expect(await themesOf(one.id)).toEqual([from]);
  });
});

describe('what is refused', () => {
  it('a theme that was archived, a filter that meets nothing, what is of another study', async () => {
    const excerpt = await code(0, [from]);
    await expect(startRecoding(access, replace({ filter: { theme: into } }))).rejects.toMatchObject({
      key: 'recoding.nothing',
    });
    const foreign = { code: 'not-found' };
    await expect(previewRecoding(members.stranger, replace())).rejects.toMatchObject(foreign);
    const chosen = newRecoding.parse({
      excerptIds: [excerpt.id, randomUUID()],
      fromThemeId: from,
      intoThemeId: into,
    });
    await expect(startRecoding(access, chosen)).rejects.toMatchObject(foreign);
    await expect(undoRecoding(members.stranger, newId())).rejects.toMatchObject(foreign);
    await updateTheme(access, into, { archived: true, revision: 1 });
    for (const ask of [previewRecoding, startRecoding]) {
      await expect(ask(access, replace())).rejects.toMatchObject({ code: 'conflict', key: 'theme.archived' });
    }
  });

  it.each([
    [{ fromThemeId: null, intoThemeId: null }, 'intoThemeId'],
    [{ excerptIds: [newId()] }, 'filter'],
    [{ filter: undefined }, 'filter'],
    [{ q: 'x' }, ''],
  ])('%j', (more, field) => {
    const asked = { filter: {}, fromThemeId: newId(), intoThemeId: newId(), ...more };
    const issues = newRecoding.safeParse(asked).error?.issues ?? [];
    expect(issues.map(({ path }) => path.join('.'))).toContain(field);
  });
});

/** As the factories make them, but all in one statement. */
async function codeMany(count: number, by = access) {
  await db.$executeRaw`
    WITH made AS (
      INSERT INTO excerpt (id, study_id, document_id, version_id, coder_id, start, "end", start_code_point, end_code_point, quote, speakers)
      SELECT gen_random_uuid(), d.study_id, d.id, d.current_version_id, ${by.userId}::uuid, 0, 3, 0, 3, 'Uno', '{}'
      FROM document d, generate_series(1, ${count}) WHERE d.id = ${documentId}::uuid RETURNING *
    )
    INSERT INTO coding (id, study_id, excerpt_id, theme_id, document_id, coder_id, start, "end")
    SELECT gen_random_uuid(), study_id, id, ${from}::uuid, document_id, coder_id, start, "end" FROM made`;
}

const carriers = (themeId: string) => db.coding.count({ where: { themeId, deletedAt: null } });
const never = () => false;

describe('a job', () => {
  it('changes ten thousand excerpts, says how far it is, goes on where it was left, and is undone', async () => {
    await codeMany(10_000);
    expect(await previewRecoding(access, replace())).toMatchObject({ moved: 10_000, byJob: true });
    const { jobId, recoding } = await startRecoding(access, replace());
    const job = () => getJob({ id: access.userId }, tokenOf({ id: access.userId }), jobId ?? '');
    expect(await job()).toMatchObject({ state: 'QUEUED', progress: 0, result: null });
    await expect(undoRecoding(access, recoding.id)).rejects.toMatchObject({ key: 'recoding.running' });
    // stopped after its first step
    expect(await workOnJob(jobId ?? '', false, () => true)).toBe(true);
    expect(await job()).toMatchObject({
      state: 'RUNNING',
      progress: 0.05,
      result: { done: 500, total: 10_000 },
    });
    expect(await carriers(into)).toBe(500);
    while (await workOnJob(jobId ?? '', false, never));
    expect(await job()).toMatchObject({ state: 'DONE', progress: 1 });
    expect([await carriers(from), await carriers(into)]).toEqual([0, 10_000]);
    // one that is ended does nothing more
    expect(await workOnJob(jobId ?? '', false, never)).toBe(false);
    expect(await undoRecoding(access, recoding.id)).toMatchObject({ undone: 10_000, left: 0 });
    expect([await carriers(from), await carriers(into)]).toEqual([10_000, 0]);
  });

  it('holds no words', async () => {
    await codeMany(501);
    await startRecoding(access, replace({ filter: { theme: from, q: 'Uno' } }));
    const { input } = await db.job.findFirstOrThrow({ where: { studyId: access.studyId } });
    expect(Object.keys(input as object).sort()).toEqual(['excerptIds', 'fromThemeId', 'intoThemeId']);
  });

  it('ends with a reason when the theme is archived meanwhile; what was done can be undone', async () => {
    await codeMany(1_200);
    const { jobId, recoding } = await startRecoding(access, replace());
    await workOnJob(jobId ?? '', false, () => true);
    await updateTheme(access, into, { archived: true, revision: 1 });
    expect(await workOnJob(jobId ?? '', false, never)).toBe(false);
    const { items } = await listRecodings(access);
    expect(items[0]).toMatchObject({
      id: recoding.id,
      moved: 500,
      job: { state: 'FAILED', error: 'themeClosed' },
    });
    expect(await undoRecoding(access, recoding.id)).toMatchObject({ undone: 500 });
  });

  it('ends when its person left the study, and is nobody else’s to see', async () => {
    await codeMany(501);
    const leaving = await makeMember(members.study, ['RESEARCHER']);
    await codeMany(501, leaving);
    const { jobId } = await startRecoding(leaving, replace());
    const see = ({ userId }: StudyAccess) => getJob({ id: userId }, tokenOf({ id: userId }), jobId ?? '');
    await expect(see(members.coordinator)).rejects.toMatchObject({ code: 'not-found' });
    await db.member.updateMany({ where: { userId: leaving.userId }, data: { removedAt: new Date() } });
    await workOnJob(jobId ?? '', false, never);
    expect(await db.job.findUniqueOrThrow({ where: { id: jobId ?? '' } })).toMatchObject({
      state: 'FAILED',
      error: 'noRight',
    });
    await expect(see(leaving)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('that nobody told the queue of is found and done by a worker', async () => {
    await codeMany(600);
    const { jobId } = await startRecoding(access, replace());
    await startQueue(workOnJob);
    try {
      await vi.waitFor(
        async () => {
          const { state } = await db.job.findUniqueOrThrow({ where: { id: jobId ?? '' } });
          expect(state).toBe('DONE');
        },
        { timeout: 50_000, interval: 200 },
      );
      const { rows } = await jobsPool().query<{ words: string }>(
        "SELECT data::text || coalesce(output::text, '') AS words FROM pgboss.job",
      );
      for (const { words } of rows) expect(words).toMatch(/^\{"jobId": "[-0-9a-f]{36}"\}(\{.*\})?$/);
    } finally {
      await (globalThis as { sinossiJobs?: { stop: () => Promise<void> } }).sinossiJobs?.stop();
    }
  });
});
