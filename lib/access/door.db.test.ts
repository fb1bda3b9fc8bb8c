import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { resetPassword } from '@/lib/domain/accounts/reset-password';
import { updateAccount } from '@/lib/domain/accounts/update-account';
import { removeMember } from '@/lib/domain/members/remove-member';
import { makeStudy, makeUser, sessionOf, tokenOf } from '@/test/factories';
import { openStudy, requireAbility } from './door';

type Made = Awaited<ReturnType<typeof makeStudy>>;
let made: Made;

beforeEach(async () => {
  made = await makeStudy();
});

const signIn = ({ userId }: { userId: string }) => sessionOf({ id: userId });

async function admin() {
  const { id } = await makeUser('Amministrazione');
  return db.user.update({ where: { id }, data: { isAdmin: true } });
}

describe('openStudy', () => {
  it('opens by slug and by id to a member', async () => {
    const { study, researcher } = made;
    const bySlug = await openStudy(await signIn(researcher), study.slug, 'coding:write');
    expect(bySlug).toMatchObject({ userId: researcher.userId, studyId: study.id, roles: ['RESEARCHER'] });
    expect(await openStudy(await signIn(researcher), study.id, 'coding:write')).toEqual(bySlug);
  });

  it('is not there for a stranger, whatever their role elsewhere, nor for an admin', async () => {
    const { study, stranger } = made;
    for (const userId of [stranger.userId, (await admin()).id]) {
      await expect(openStudy(await signIn({ userId }), study.slug, 'study:read')).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });

  it.each(['nessuno', '', randomUUID(), "' OR true --", 'a'.repeat(10_000)])(
    'finds no study %j',
    async (study) => {
      await expect(openStudy(await signIn(made.researcher), study, 'study:read')).rejects.toMatchObject({
        code: 'not-found',
      });
    },
  );

  it('refuses a member what their roles do not give', async () => {
    const { study, reader, supervisor } = made;
    await expect(openStudy(await signIn(reader), study.slug, 'coding:write')).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(openStudy(await signIn(supervisor), study.slug, 'coding:write')).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('gives a reader the export that was granted by name', async () => {
    const { study, reader } = made;
    const key = { studyId: study.id, userId: reader.userId };
    await db.member.update({ where: { studyId_userId: key }, data: { mayExport: true } });
    expect((await openStudy(await signIn(reader), study.slug, 'excerpts:export')).roles).toEqual(['READER']);
  });

  it('is gone at once for a member who was removed', async () => {
    const { study, coordinator, researcher } = made;
    await removeMember(coordinator, researcher.userId);
    await expect(openStudy(await signIn(researcher), study.slug, 'study:read')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('ends sessions at once when the password is reset', async () => {
    const { study, researcher } = made;
    const session = await signIn(researcher);
    await resetPassword({ ...(await admin()), locale: null }, researcher.userId);
    await expect(openStudy(session, study.slug, 'study:read')).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    expect((await openStudy(await signIn(researcher), study.slug, 'study:read')).studyId).toBe(study.id);
  });

  it("knows nobody by another's session", async () => {
    const { study, researcher, coordinator } = made;
    const session = await signIn(researcher);
    await expect(
      openStudy({ ...session, userId: coordinator.userId }, study.slug, 'study:read'),
    ).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('ends sessions and tokens at once when the account is disabled; enabling does not bring old sessions back', async () => {
    const { study, researcher } = made;
    const one = await admin();
    const session = await signIn(researcher);
    const token = tokenOf({ id: researcher.userId });
    expect((await openStudy(token, study.slug, 'study:read')).studyId).toBe(study.id);
    await updateAccount(one, researcher.userId, { disabled: true });
    for (const identity of [session, token]) {
      await expect(openStudy(identity, study.slug, 'study:read')).rejects.toMatchObject({
        code: 'unauthenticated',
      });
    }
    await updateAccount(one, researcher.userId, { disabled: false });
    await expect(openStudy(session, study.slug, 'study:read')).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    expect((await openStudy(token, study.slug, 'study:read')).studyId).toBe(study.id);
  });

  it('opens with a token of one study that study alone', async () => {
    const { study, stranger, researcher } = made;
    const token = { ...tokenOf({ id: researcher.userId }), studyId: study.id };
    expect((await openStudy(token, study.slug, 'study:read')).studyId).toBe(study.id);
    await db.member.create({
      data: { studyId: stranger.studyId, userId: researcher.userId, roles: ['READER'] },
    });
    await expect(openStudy(token, stranger.slug, 'study:read')).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('asks for more than the door did', () => {
  expect(() => requireAbility(made.researcher, 'coding:write-others')).toThrow(
    expect.objectContaining({ code: 'forbidden' }) as Error,
  );
  expect(() => requireAbility(made.coordinator, 'coding:write-others')).not.toThrow();
});
