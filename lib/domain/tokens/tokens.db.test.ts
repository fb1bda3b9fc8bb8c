import { beforeEach, expect, it } from 'vitest';
import { hashToken } from '@/lib/auth';
import { db } from '@/lib/db';
import { createToken } from '@/lib/domain/tokens/create-token';
import { listTokens } from '@/lib/domain/tokens/list-tokens';
import { revokeToken } from '@/lib/domain/tokens/revoke-token';
import { newToken } from '@/lib/domain/tokens/schema';
import { makeStudy } from '@/test/factories';

const FUTURE = '2999-01-01T00:00:00Z';
const asked = { name: 'Prova', scope: 'READ', studyId: null, expiresAt: null } as const;

let studies: Awaited<ReturnType<typeof makeStudy>>;
let userId: string;

beforeEach(async () => {
  studies = await makeStudy();
  ({ userId } = studies.researcher);
});

const events = () => db.auditEvent.findMany({ where: { userId, entity: 'token' }, orderBy: { at: 'asc' } });

it('tells the token once and keeps its hash', async () => {
  const made = await createToken(userId, { ...asked, studyId: studies.study.id, expiresAt: FUTURE });
  expect(made.token).toMatch(/^sin_[\w-]{43}$/);
  const row = await db.apiToken.findUniqueOrThrow({ where: { id: made.id } });
  expect(row).toMatchObject({ tokenHash: hashToken(made.token), scope: 'READ', studyId: studies.study.id });
  const listed = await listTokens(userId);
  expect(listed).toMatchObject([{ id: made.id, studyTitle: 'Studio', state: 'LIVE', lastUsedAt: null }]);
  expect(JSON.stringify([row, listed, await events()])).not.toContain(made.token);
  expect(await events()).toMatchObject([
    { action: 'create', entityId: made.id, detail: { scope: 'READ', studyId: studies.study.id } },
  ]);
});

it('makes none for a study one is not in, nor one that has expired already', async () => {
  const foreign = { ...asked, studyId: studies.stranger.studyId };
  await expect(createToken(userId, foreign)).rejects.toMatchObject({ code: 'not-found' });
  await db.member.updateMany({ where: { userId }, data: { removedAt: new Date() } });
  const left = { ...asked, studyId: studies.study.id };
  await expect(createToken(userId, left)).rejects.toMatchObject({ code: 'not-found' });
  await expect(createToken(userId, { ...asked, expiresAt: '2020-01-01T00:00:00Z' })).rejects.toMatchObject({
    key: 'token.past',
    details: { field: 'expiresAt' },
  });
  expect(await db.apiToken.count({ where: { userId } })).toBe(0);
});

it('revokes one’s own alone, and once', async () => {
  const made = await createToken(userId, asked);
  await expect(revokeToken(studies.reader.userId, made.id)).rejects.toMatchObject({ code: 'not-found' });
  expect(await listTokens(userId)).toMatchObject([{ state: 'LIVE' }]);
  await revokeToken(userId, made.id);
  const [first] = await listTokens(userId);
  expect(first).toMatchObject({ state: 'REVOKED' });
  await revokeToken(userId, made.id);
  expect(await listTokens(userId)).toEqual([first]);
  expect((await events()).map(({ action }) => action)).toEqual(['create', 'revoke']);
});

it('tells what has expired, and not the name of a study one has left', async () => {
  const { id } = await createToken(userId, { ...asked, studyId: studies.study.id, expiresAt: FUTURE });
  await db.apiToken.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1000) } });
  await db.member.updateMany({ where: { userId }, data: { removedAt: new Date() } });
  expect(await listTokens(userId)).toMatchObject([
    { state: 'EXPIRED', studyId: studies.study.id, studyTitle: null },
  ]);
  expect(await listTokens(studies.reader.userId)).toEqual([]);
});

it.each([
  { ...asked, name: '' },
  { ...asked, name: 'x'.repeat(101) },
  { ...asked, scope: 'ADMIN' },
  { ...asked, studyId: 'studio' },
  { ...asked, expiresAt: '2999-01-01' },
  { ...asked, expiresAt: undefined },
  { ...asked, tokenHash: 'x' },
])('refuses %j', (body) => {
  expect(newToken.safeParse(body).success).toBe(false);
});
