import { createHash } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { verifyPassword } from '@/lib/auth';
import { INTERVIEW_STAGES, isAtLeast, stageOf } from '@/lib/core/interviews/interview-stage';
import { db } from '@/lib/db';
import { documents } from './documents';
import { guide } from './guide';
import { memos } from './memos';
import { seedDemo } from './seed';
import { summaries } from './summaries';

const PASSWORD = 'una parola di prova';

beforeAll(() => seedDemo({ password: PASSWORD }));

const liveExcerpts = () =>
  db.excerpt.findMany({ include: { version: true, cases: { include: { case: true } }, codings: true } });

it('makes five accounts, each with its role in the study; the admin has none', async () => {
  const users = await db.user.findMany({ include: { memberships: true }, orderBy: { email: 'asc' } });
  const told = users.map(({ email, isAdmin, memberships }) => [
    email,
    isAdmin,
    ...memberships.flatMap(({ roles }) => roles),
  ]);
  expect(told).toEqual([
    ['admin@example.org', true],
    ['coordinator@example.org', false, 'COORDINATOR'],
    ['reader@example.org', false, 'READER'],
    ['researcher@example.org', false, 'RESEARCHER'],
    ['supervisor@example.org', false, 'SUPERVISOR'],
  ]);
  for (const { passwordHash } of users) expect(await verifyPassword(passwordHash, PASSWORD)).toBe(true);
});

it('writes the whole content', async () => {
  expect(await db.study.findFirst()).toMatchObject({ isDemo: true, slug: 'governance-welfare-piemonte' });
  const counted = await Promise.all([
    db.study.count(),
    db.case.count(),
    db.theme.count(),
    db.interview.count(),
    db.participant.count(),
    db.document.count(),
    db.casePassage.count(),
    db.summary.count(),
    db.consent.count(),
    db.organisation.count(),
    db.memo.count(),
  ]);
  expect(counted).toEqual([1, 8, 48, 24, 24, 15, 8, 2, 22, 8, memos.length]);
  const codings = documents.flatMap((document) => document.codings);
  expect(await db.excerpt.count()).toBe(codings.length);
  expect(await db.coding.count()).toBe(codings.flatMap(({ themes }) => themes).length);
});

it('gives every theme its history, some their examples, and the codebook a frozen version', async () => {
  const themes = await db.theme.findMany({ include: { revisions: { orderBy: { revision: 'asc' } } } });
  for (const { revision, name, definition, whenNotToUse, color, revisions } of themes) {
    expect(revisions.map((entry) => entry.revision)).toEqual(
      Array.from({ length: revision }, (_, i) => i + 1),
    );
    expect(revisions.at(-1)).toMatchObject({ name, definition, whenNotToUse, color });
  }
  expect(await db.themeExample.count()).toBe(4);
  expect(await db.codebookVersion.count()).toBe(1);
  expect(await db.frozenTheme.count()).toBe(themes.length - 1);
});

it('gives every document a current text whose blocks and hash agree with it', async () => {
  const found = await db.document.findMany({
    include: { currentVersion: { include: { paragraphs: { orderBy: { ordinal: 'asc' } } } } },
  });
  for (const { currentVersion, wording } of found) {
    const { text, sha256, length, paragraphs } = currentVersion!;
    expect(wording).toBe('NOTES');
    expect(sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(length).toBe(text.length);
    expect(paragraphs.map(({ block }) => block).join('')).toBe(text);
  }
});

it('codes what the quotes say, in UTF-16 and in code points', async () => {
  for (const excerpt of await liveExcerpts()) {
    const { text } = excerpt.version;
    expect(text.slice(excerpt.start, excerpt.end)).toBe(excerpt.quote);
    expect([...text].slice(excerpt.startCodePoint, excerpt.endCodePoint).join('')).toBe(excerpt.quote);
    expect(excerpt.codings.length).toBeGreaterThan(0);
  }
});

it('takes the cases from the interview or the chapter, and leaves some to be assigned', async () => {
  const ties = (await liveExcerpts()).map(({ cases }) => cases.map(({ origin }) => origin).join());
  expect(new Set(ties)).toEqual(new Set(['SOURCE', 'PASSAGE', '']));
  expect(ties.filter((tie) => tie === '').length).toBeGreaterThanOrEqual(3);
});

it('has interviews at every stage, and a guide that was recorded where the coding is complete', async () => {
  const interviews = await db.interview.findMany({ include: { steps: true, asked: true } });
  const stages = interviews.map(({ steps }) => stageOf(steps.map(({ stage }) => stage)));
  expect(new Set(stages)).toEqual(new Set(INTERVIEW_STAGES));
  const questions = await db.guideQuestion.findMany({
    include: { themes: true },
    orderBy: { position: 'asc' },
  });
  expect(questions.map(({ position }) => position)).toEqual(guide.map((_, position) => position));
  expect(questions.flatMap(({ themes }) => themes)).toHaveLength(
    guide.flatMap(({ themes }) => themes).length,
  );
  for (const [i, { asked }] of interviews.entries()) {
    if (isAtLeast(stages[i]!, 'CODED')) expect(asked).toHaveLength(guide.length);
  }
  expect(new Set(interviews.flatMap(({ asked }) => asked.map((each) => each.asked)))).toEqual(
    new Set([true, false]),
  );
});

it('puts siblings in order without gaps', async () => {
  const positionsOf = new Map<string | null, number[]>();
  for (const { parentId, position } of await db.theme.findMany({ orderBy: { position: 'asc' } })) {
    positionsOf.set(parentId, [...(positionsOf.get(parentId) ?? []), position]);
  }
  for (const positions of positionsOf.values()) expect(positions).toEqual(positions.map((_, index) => index));
});

it('has one summary approved and one sent back, which cite excerpts of their case', async () => {
  const found = await db.summary.findMany({
    include: { case: true, authors: true, comments: true, versions: { include: { decisions: true } } },
    orderBy: { case: { code: 'asc' } },
  });
  expect(found.map((summary) => [summary.case.code, summary.state, summary.comments.length])).toEqual([
    ['C4', 'CHANGES_REQUESTED', 2],
    ['C7', 'APPROVED', 0],
  ]);
  for (const { caseId, content, versions, authors, state } of found) {
    const cited = [...JSON.stringify(content).matchAll(/"excerptId":"([^"]+)"/g)].map((match) => match[1]!);
    expect(cited.length).toBeGreaterThanOrEqual(5);
    const standing = await db.excerpt.count({ where: { id: { in: cited }, cases: { some: { caseId } } } });
    expect(standing).toBe(new Set(cited).size);
    const decisions = versions.flatMap((version) => version.decisions);
    expect(decisions.map(({ verdict }) => verdict)).toEqual([state]);
    expect(authors.map(({ userId }) => userId)).not.toContain(decisions[0]?.decidedById);
  }
  expect(found).toHaveLength(summaries.length);
});

it('refuses a database that has accounts, and leaves it as it was', async () => {
  await expect(seedDemo({ password: PASSWORD })).rejects.toThrow('without accounts');
  expect(await db.study.count()).toBe(1);
});
