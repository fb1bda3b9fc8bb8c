import { beforeEach, describe, expect, it } from 'vitest';
import { openStudy } from '@/lib/access/door';
import { userOf, type SessionIdentity } from '@/lib/auth';
import { db } from '@/lib/db';
import { endOtherSessions } from '@/lib/domain/sessions/end-other-sessions';
import { endSession } from '@/lib/domain/sessions/end-session';
import { listSessions } from '@/lib/domain/sessions/list-sessions';
import { startSession } from '@/lib/domain/sessions/start-session';
import { makeStudy, makeUser } from '@/test/factories';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0';
const MINUTE = 60;
const IDLE = 720 * MINUTE;
const DAY = 24 * 60 * MINUTE;

let session: SessionIdentity;
let study: { id: string };

beforeEach(async () => {
  const made = await makeStudy();
  study = made.study;
  const { userId } = made.researcher;
  session = { kind: 'session', userId, ...(await startSession(userId, FIREFOX)) };
});

const row = () => db.session.findUniqueOrThrow({ where: { id: session.sessionId } });

/** Moves what the session remembers into the past, by the database's clock. */
const age = (column: 'last_seen_at' | 'created_at', seconds: number) =>
  db.$executeRawUnsafe(
    `UPDATE session SET ${column} = now() - make_interval(secs => $1) WHERE id = $2::uuid`,
    seconds,
    session.sessionId,
  );

/** Both ways in: the pages' and handlers' own, and the door of a study. */
async function letsIn(): Promise<boolean> {
  const user = await userOf(session);
  const door = await openStudy(session, study.id, 'study:read').then(
    () => true,
    (error: unknown) => {
      expect(error).toMatchObject({ code: 'unauthenticated' });
      return false;
    },
  );
  expect(door).toBe(user !== null);
  return door;
}

describe('a session', () => {
  it('stands while it is used, and not when it was idle', async () => {
    expect(await letsIn()).toBe(true);
    await age('last_seen_at', IDLE - MINUTE);
    expect(await letsIn()).toBe(true);
    await age('last_seen_at', IDLE + MINUTE);
    expect(await letsIn()).toBe(false);
    expect(await listSessions(session.userId, session.sessionId)).toEqual([]);
  });

  it('ends after fourteen days, used or not', async () => {
    await age('created_at', 14 * DAY - MINUTE);
    expect(await letsIn()).toBe(true);
    await age('created_at', 14 * DAY + MINUTE);
    expect(await letsIn()).toBe(false);
  });

  it('is noted as seen once a minute', async () => {
    await age('last_seen_at', 30);
    const before = (await row()).lastSeenAt;
    await letsIn();
    expect((await row()).lastSeenAt).toEqual(before);
    await age('last_seen_at', 2 * MINUTE);
    const old = (await row()).lastSeenAt.getTime();
    await letsIn();
    expect((await row()).lastSeenAt.getTime() - old).toBeGreaterThan(100_000);
  });

  it('that has ended is not brought back by being asked for', async () => {
    await age('last_seen_at', IDLE + MINUTE);
    await letsIn();
    expect(await letsIn()).toBe(false);
  });

  it('seen in the future, by a clock that was set back, is seen now from its next use on', async () => {
    await age('last_seen_at', -DAY);
    expect(await letsIn()).toBe(true);
    expect(Math.abs((await row()).lastSeenAt.getTime() - Date.now())).toBeLessThan(MINUTE * 1000);
  });

  it('does not begin for a disabled account', async () => {
    const { id } = await makeUser();
    await db.user.update({ where: { id }, data: { disabledAt: new Date() } });
    await expect(startSession(id, FIREFOX)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await db.session.count({ where: { userId: id } })).toBe(0);
  });
});

describe('one’s sessions', () => {
  it('are listed with their browser, this one marked, and without those of others', async () => {
    const other = await startSession(session.userId, 'curl/8');
    await startSession((await makeUser()).id, FIREFOX);
    const listed = await listSessions(session.userId, session.sessionId);
    expect(listed).toHaveLength(2);
    expect(listed).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: session.sessionId, device: 'Firefox · Linux', current: true }),
        expect.objectContaining({ id: other.sessionId, device: '', current: false }),
      ]),
    );
  });

  it('end one by one, and no one else’s', async () => {
    const stranger = await makeUser();
    await expect(endSession(stranger.id, session.sessionId)).rejects.toMatchObject({ code: 'not-found' });
    expect(await letsIn()).toBe(true);
    await endSession(session.userId, session.sessionId);
    expect(await letsIn()).toBe(false);
    const { endedAt } = await row();
    await endSession(session.userId, session.sessionId);
    expect((await row()).endedAt).toEqual(endedAt);
  });

  it('end everywhere else', async () => {
    const other = await startSession(session.userId, FIREFOX);
    const foreign = await startSession((await makeUser()).id, FIREFOX);
    await endOtherSessions(session.userId, session.sessionId);
    expect(await letsIn()).toBe(true);
    const ended = await db.session.findMany({ where: { endedAt: { not: null } }, select: { id: true } });
    expect(ended.map(({ id }) => id)).toContain(other.sessionId);
    expect(ended.map(({ id }) => id)).not.toContain(foreign.sessionId);
  });
});
