import { expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { putIdentity } from '@/lib/domain/identities/put-identity';
import { createParticipant } from '@/lib/domain/participants/create-participant';
import { newParticipant } from '@/lib/domain/participants/schema';
import { destroyIdentities } from '@/lib/domain/retention/destroy-identities';
import { findOverdue } from '@/lib/domain/retention/find-overdue';
import { updateStudy } from '@/lib/domain/studies/update-study';
import { makeStudy } from '@/test/factories';

vi.hoisted(() => {
  process.env.VAULT_KEY = 'the key of the vault of these tests, long enough';
});

async function studyKeptUntil(retainUntil: string | null) {
  const made = await makeStudy();
  const by = made.coordinator;
  await updateStudy(by, { retainUntil, revision: 1 });
  for (const code of ['P1', 'P2']) {
    const { id } = await createParticipant(by, newParticipant.parse({ code }));
    await putIdentity(by, id, { name: 'Ada', contact: '', exactRole: '', note: '', revision: 0 });
  }
  return made;
}

it('asks coordinators once the date has passed, as long as something is left', async () => {
  const { coordinator } = await studyKeptUntil('2020-12-31');
  expect(await findOverdue(coordinator)).toEqual({ retainUntil: '2020-12-31', identities: 2, forms: 0 });
  const other = await studyKeptUntil('2020-12-31');
  expect(await destroyIdentities(coordinator)).toEqual({ identities: 2, forms: 0 });
  expect(await findOverdue(coordinator)).toBeNull();
  expect(await db.participant.count({ where: { studyId: coordinator.studyId } })).toBe(2);
  expect((await findOverdue(other.coordinator))?.identities).toBe(2);
  const event = await db.auditEvent.findFirstOrThrow({
    where: { studyId: coordinator.studyId, entity: 'identities' },
  });
  expect(event).toMatchObject({ action: 'destroy', detail: { identities: 2, forms: 0 } });
});

it.each(['2099-12-31', null])('destroys nothing with the date %s', async (retainUntil) => {
  const { coordinator } = await studyKeptUntil(retainUntil);
  expect(await findOverdue(coordinator)).toBeNull();
  await expect(destroyIdentities(coordinator)).rejects.toMatchObject({ key: 'retention.notDue' });
  expect(await db.participantIdentity.count({ where: { studyId: coordinator.studyId } })).toBe(2);
});
