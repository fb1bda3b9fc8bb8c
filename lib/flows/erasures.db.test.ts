import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { needlesOfPhrases } from '@/lib/core/erasure/shared-words';
import { REDACTED } from '@/lib/core/erasure/participant-words';
import { db } from '@/lib/db';
import { findWords } from '@/lib/domain/erasures/sweep-words';
import { previewWithdrawal } from '@/lib/flows/preview-withdrawal';
import { replayErasures } from '@/lib/flows/replay-erasures';
import { VACUUM_JOB, vacuumErased } from '@/lib/flows/vacuum-erased';
import { withdrawParticipant } from '@/lib/flows/withdraw-participant';
import { workOnJob } from '@/lib/flows/work-on-job';
import { makeExcerpt } from '@/test/factories';
import {
  ANSWER,
  decide,
  everything,
  makeWorld,
  quoteEverywhere,
  WORDS,
  type World,
} from '@/test/withdrawal-world';
import { wordsInDatabase, wordsInFolder } from '@/test/words-in-files';

describe('a withdrawal', () => {
  let world: World;
  let made: Awaited<ReturnType<typeof quoteEverywhere>>;
  beforeAll(async () => {
    world = await makeWorld();
    made = await quoteEverywhere(world);
  });

  it('first shows everything that rests on the participant, and writes nothing', async () => {
    const before = await everything();
    const { coordinator, rossi } = world;
    const preview = await previewWithdrawal(coordinator, rossi.id, {
      phrases: ['Ermenegildo'],
      unknownIn: [],
    });
    expect(preview.documents).toMatchObject([
      { id: world.document.id, citation: '(Int. 1)', spoken: 2, unknown: 1, quoted: false, excerpts: 1 },
      { id: made.other.id, spoken: 0, quoted: true, excerpts: 0 },
    ]);
    expect(preview.excerpts).toBe(1);
    expect(preview.resting.map(({ kind, count }) => [kind, count])).toEqual([
      ['coding', 1],
      ['memo', 1],
      ['summary', 1],
      ['submitted-summary', 1],
    ]);
    expect(Object.fromEntries(preview.written.map(({ table, count }) => [table, count]))).toEqual({
      excerpt: 2,
      interview: 1,
      memo: 1,
      organisation: 1,
      role_category: 1,
      study: 1,
      summary: 1,
      summary_comment: 1,
      summary_version: 1,
      theme: 2,
    });
    expect(preview).toMatchObject({ identity: true, consents: 0, forms: 0 });
    expect(await everything()).toBe(before);
  });

  it('is refused with the new preview when somebody codes meanwhile', async () => {
    const { coordinator, researcher, rossi, document } = world;
    const choices = { phrases: [], unknownIn: [] };
    const { basis } = await previewWithdrawal(coordinator, rossi.id, choices);
    const text = (await db.version.findFirstOrThrow({ where: { documentId: document.id, number: 2 } })).text;
    const start = text.indexOf(ANSWER);
    const late = await makeExcerpt(researcher, {
      documentId: document.id,
      start,
      end: start + ANSWER.length,
    });
    const decision = { ...choices, mode: 'erase' as const, code: 'T01', basis };
    await expect(withdrawParticipant(coordinator, rossi.id, decision)).rejects.toMatchObject({
      code: 'conflict',
      key: 'withdrawal.changed',
      details: { current: { excerpts: 2 } },
    });
    expect(await db.consent.count({ where: { participantId: rossi.id } })).toBe(0);
    await db.excerpt.delete({ where: { id: late.id } });
  });

  it('wants the code of the participant, and the right', async () => {
    const { coordinator, researcher, rossi } = world;
    const decision = { phrases: [], unknownIn: [], mode: 'mask' as const, code: 'T02', basis: '' };
    await expect(withdrawParticipant(coordinator, rossi.id, decision)).rejects.toMatchObject({
      code: 'invalid',
      details: { field: 'code' },
    });
    await expect(previewWithdrawal(researcher, rossi.id, decision)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('that masks leaves the words in the former versions alone, for who may read identities', async () => {
    const { coordinator, rossi, document, theirs, others } = world;
    expect(await decide(coordinator, rossi, 'mask')).toMatchObject({ documents: 1, erasure: null });
    const { currentVersion, versions } = await db.document.findUniqueOrThrow({
      where: { id: document.id },
      select: { currentVersion: true, versions: { orderBy: { number: 'asc' } } },
    });
    expect(currentVersion).toMatchObject({ number: 3, origin: 'REDACTION', identityOnly: false });
    expect(currentVersion?.text.split('\n').slice(1)).toEqual([
      'INT: Come andò?',
      `T01: ${REDACTED}`,
      'BIANCHI: Lo seppi dopo, dai giornali locali.',
      'INT: E poi, dottor Ermenegildo?',
      `T01: ${REDACTED}`,
    ]);
    expect(versions.map(({ identityOnly }) => identityOnly)).toEqual([true, true, false]);
    expect(await db.excerpt.findUniqueOrThrow({ where: { id: theirs.id } })).toMatchObject({
      quote: REDACTED,
      speaker: 'T01',
      state: 'MOVED',
    });
    expect(await db.excerpt.findUniqueOrThrow({ where: { id: others.id } })).toMatchObject({
      quote: 'dai giornali locali',
      state: 'MOVED',
    });
    expect(await db.consent.findMany({ where: { participantId: rossi.id } })).toMatchObject([
      { level: 'WITHDRAWN' },
    ]);
  });

  it('that erases leaves the words in no table, also after they were masked', async () => {
    const { coordinator, rossi, theirs, others, document } = world;
    const before = await everything();
    for (const words of WORDS) expect(before, words).toContain(words);
    const { erasure } = await decide(coordinator, rossi, 'erase', ['Ermenegildo', 'Rossi']);
    const after = await everything();
    for (const words of WORDS) expect(after.toLowerCase(), words).not.toContain(words.toLowerCase());
    expect(after).toContain('dai giornali locali');
    expect(await db.pseudonym.count({ where: { studyId: coordinator.studyId } })).toBe(0);
    const firms = await db.organisation.findMany({ where: { studyId: coordinator.studyId } });
    expect(firms.map((firm) => firm.name).sort()).toEqual([
      `Cooperativa ${REDACTED}`,
      `Cooperativa ${REDACTED} 2`,
    ]);
    expect(after).toContain('Da rileggere');
    expect(await db.coding.count({ where: { excerptId: theirs.id, deletedAt: null } })).toBe(1);
    expect(await db.excerpt.findUniqueOrThrow({ where: { id: others.id } })).toMatchObject({
      memo: `Dice: «${REDACTED}». Da rileggere.`,
    });
    const erased = await db.version.findMany({ where: { documentId: document.id, erasedAt: { not: null } } });
    expect(erased.map(({ text, sha256 }) => text + sha256)).toEqual(['', '', '']);
    expect(erasure?.scope.documents).toHaveLength(2);
    await expect(db.erasure.update({ where: { id: erasure!.id }, data: { scope: {} } })).rejects.toThrow(
      /append-only/,
    );
  });
});

const cluster = inject('cluster');
const url = process.env.DATABASE_URL!;

/** A transaction that sees what stood when it began. */
async function openTransaction() {
  const client = new Client(url);
  await client.connect();
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  await client.query('SELECT count(*) FROM excerpt');
  return client;
}

describe('an erasure', () => {
  // another's server keeps its files to itself
  it.runIf(cluster)(
    'leaves the words in no file of the database once its job has written its tables anew',
    async () => {
      const world = await makeWorld();
      await quoteEverywhere(world);
      // the journal is the whole server's, where other tests write the same words: this one is nobody else's
      const name = `Zanforlin${newId().replaceAll('-', '')}`;
      await db.excerpt.update({ where: { id: world.theirs.id }, data: { memo: `Così ${name}.` } });
      await refusedByDatabase(world, name);
      // the planner's statistics keep samples of what they were made from
      await db.$executeRaw`ANALYZE`;
      const older = await openTransaction();
      await decide(world.coordinator, world.rossi, 'erase', [
        'Ermenegildo Rossi',
        'Ermenegildo',
        'Rossi',
        name,
      ]);
      await db.$executeRaw`CHECKPOINT`;
      expect(await wordsInDatabase(url, cluster!, WORDS)).toContain('perdonò mai');
      expect(await wordsInFolder(path.join(cluster!, 'pg_wal'), [name])).toEqual([name]);
      const { id } = await db.job.findFirstOrThrow({
        where: { studyId: world.coordinator.studyId, kind: VACUUM_JOB },
      });
      // to an older transaction the words still stand: nothing is written anew before it ends
      expect(await workOnJob(id, false, () => true)).toBe(true);
      expect(await wordsInDatabase(url, cluster!, WORDS)).toContain('perdonò mai');
      await older.end();
      // the erasure was decided: it is carried out also when who decided has left
      await db.member.updateMany({
        where: { studyId: world.coordinator.studyId, userId: world.coordinator.userId },
        data: { removedAt: new Date() },
      });
      while (await workOnJob(id, false, () => false));
      expect(await db.job.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'DONE', progress: 1 });
      expect(await wordsInDatabase(url, cluster!, [...WORDS, name])).toEqual([]);
      expect(await wordsInFolder(path.join(cluster!, 'pg_wal'), [name])).toEqual([]);
      expect(await readFile(path.join(cluster!, '..', 'postgres.log'), 'utf8')).not.toContain(name);
    },
  );

  it.runIf(cluster)('leaves them in none at once where nobody else is at work', async () => {
    const { others } = await makeWorld();
    const name = `Bardonecchi${newId().replaceAll('-', '')}`;
    await db.excerpt.update({ where: { id: others.id }, data: { memo: `Così ${name}.` } });
    await db.excerpt.update({ where: { id: others.id }, data: { memo: '' } });
    await db.$executeRaw`CHECKPOINT`;
    expect(await wordsInDatabase(url, cluster!, [name])).toEqual([name]);
    await vacuumErased();
    expect(await wordsInDatabase(url, cluster!, [name])).toEqual([]);
  });

  it('holds what people wrote while it rewrites it', async () => {
    const { researcher, others } = await makeWorld();
    await db.excerpt.update({ where: { id: others.id }, data: { memo: 'Con Ermenegildo.' } });
    const needles = [needlesOfPhrases(['Ermenegildo'])];
    const memoIsFree = () =>
      db.$queryRaw`SELECT id FROM excerpt WHERE id = ${others.id}::uuid FOR UPDATE NOWAIT`.then(
        () => true,
        () => false,
      );
    const during = async (hold: boolean) =>
      db.$transaction(async (tx) => {
        const tables: string[] = [];
        for await (const { table } of findWords(tx, researcher, needles, { hold })) tables.push(table);
        return { tables, free: await memoIsFree() };
      });
    expect(await during(false)).toEqual({ tables: ['excerpt'], free: true });
    expect(await during(true)).toEqual({ tables: ['excerpt'], free: false });
  });

  it('of a study or a participant that the database does not know is passed over', async () => {
    const { coordinator, rossi } = await makeWorld();
    const known = { id: newId(), erasedById: coordinator.userId, erasedAt: new Date().toISOString() };
    const scope = { code: 'T01', documents: [], phrases: [] };
    const unknown = [
      { ...known, studyId: newId(), participantId: rossi.id, scope },
      { ...known, studyId: coordinator.studyId, participantId: newId(), scope },
    ];
    expect(await replayErasures(unknown)).toEqual({ done: 0, withoutNames: 0 });
  });

  it('recorded under another secret is done again without its names, and that is said', async () => {
    const { coordinator, rossi, bianchi } = await makeWorld();
    const { erasure } = await decide(coordinator, rossi, 'erase', ['Ermenegildo']);
    const again = { ...erasure!, id: newId(), participantId: bianchi.id };
    const otherwise = { ...again, id: newId(), scope: { ...again.scope, phraseKey: 'of another' } };
    expect(await replayErasures([again])).toEqual({ done: 1, withoutNames: 0 });
    expect(await replayErasures([otherwise])).toEqual({ done: 1, withoutNames: 1 });
  });
});

/** The database refuses the row, and says so in its log. */
async function refusedByDatabase({ others }: World, name: string): Promise<void> {
  const write = db.$executeRaw`UPDATE excerpt SET memo = ${name}, quote = NULL WHERE id = ${others.id}::uuid`;
  await expect(write).rejects.toThrow();
}
