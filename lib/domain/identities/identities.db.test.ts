import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { destroyDueForms } from '@/lib/domain/consents/destroy-due-forms';
import { deleteForm } from '@/lib/domain/consents/delete-form';
import { getForm } from '@/lib/domain/consents/get-form';
import { putForm } from '@/lib/domain/consents/put-form';
import { recordConsent } from '@/lib/domain/consents/record-consent';
import { newConsent } from '@/lib/domain/consents/schema';
import { deleteIdentity } from '@/lib/domain/identities/delete-identity';
import { getIdentity } from '@/lib/domain/identities/get-identity';
import { putIdentity } from '@/lib/domain/identities/put-identity';
import { createParticipant } from '@/lib/domain/participants/create-participant';
import { listParticipants } from '@/lib/domain/participants/list-participants';
import { newParticipant } from '@/lib/domain/participants/schema';
import { createInterview } from '@/lib/domain/interviews/create-interview';
import { newInterview } from '@/lib/domain/interviews/schema';
import { updateDocument } from '@/lib/flows/update-document';
import { updateInterview } from '@/lib/flows/update-interview';
import { makeDocument, makeInterview, makeMember, makeStudy } from '@/test/factories';

const FIELDS = { name: 'Ada Zanetti', contact: '011 999', exactRole: 'Direttrice', note: '' };
const KEY = 'the key of the vault of these tests, long enough';

/** The environment is read once, so what the vault sees of it is set there. */
const setting = vi.hoisted(() => ({ key: undefined as string | undefined }));
vi.mock(import('@/lib/env'), async (original) => {
  const actual = await original();
  return { ...actual, env: () => ({ ...actual.env(), VAULT_KEY: setting.key }) };
});

let made: Awaited<ReturnType<typeof makeStudy>>;
let participantId: string;

beforeEach(async () => {
  setting.key = KEY;
  made = await makeStudy();
  participantId = (await createParticipant(made.researcher, newParticipant.parse({ code: 'P1' }))).id;
});

afterEach(() => {
  setting.key = KEY;
});

async function interviewer(): Promise<StudyAccess> {
  const { studyId, userId } = made.researcher;
  const { id: interviewId } = await makeInterview(made.researcher);
  await db.interviewParticipant.create({ data: { studyId, interviewId, participantId } });
  await db.interviewInterviewer.create({ data: { studyId, interviewId, userId } });
  return made.researcher;
}

const write = (access = made.coordinator, revision = 0) =>
  putIdentity(access, participantId, { ...FIELDS, revision });
const events = async (action: string, entity = 'identity') =>
  db.auditEvent.count({ where: { studyId: made.study.id, entity, action } });

describe('the right to identities', () => {
  const appointed = { key: 'identity.appoint', code: 'forbidden' };
  const interviewOf = async (input: object) => {
    const { id, revision } = await createInterview(made.coordinator, newInterview.parse(input));
    return { id, revision };
  };

  it('is given by who interviews with whom as long as nothing is kept', async () => {
    const { researcher } = made;
    const { id, revision } = await interviewOf({ number: 1, participantIds: [participantId] });
    await updateInterview(researcher, id, { revision, interviewerIds: [researcher.userId] });
    await write(researcher);
    expect(await getIdentity(researcher, participantId)).toMatchObject(FIELDS);
  });

  it('nobody gives themselves by naming themselves an interviewer', async () => {
    const { researcher, coordinator } = made;
    const { id, revision } = await interviewOf({ number: 1, participantIds: [participantId] });
    await write();
    const change = { revision, interviewerIds: [researcher.userId] };
    await expect(updateInterview(researcher, id, change)).rejects.toMatchObject(appointed);
    await expect(getIdentity(researcher, participantId)).rejects.toMatchObject({ key: 'identity.forbidden' });
    await updateInterview(coordinator, id, change);
    expect(await getIdentity(researcher, participantId)).toMatchObject(FIELDS);
  });

  it('nobody gives themselves by taking a participant into an interview of their own', async () => {
    const { researcher } = made;
    await write();
    const own = { number: 1, interviewerIds: [researcher.userId] };
    for (const links of [{ participantIds: [participantId] }, { participantCodes: ['P1'] }]) {
      const input = newInterview.parse({ ...own, ...links });
      await expect(createInterview(researcher, input)).rejects.toMatchObject(appointed);
    }
    const { id, revision } = await createInterview(researcher, newInterview.parse(own));
    const change = { revision, participantIds: [participantId] };
    await expect(updateInterview(researcher, id, change)).rejects.toMatchObject(appointed);
    // and of one that is nobody's nobody learns anything
    const open = newInterview.parse({ number: 2, participantIds: [participantId] });
    await createInterview(researcher, open);
    await expect(getIdentity(researcher, participantId)).rejects.toMatchObject({ key: 'identity.forbidden' });
  });

  it('nobody gives themselves to a text that names people', async () => {
    const { researcher } = made;
    const { id: interviewId, revision } = await interviewOf({ number: 1 });
    const own = await createInterview(
      researcher,
      newInterview.parse({ number: 2, interviewerIds: [researcher.userId] }),
    );
    const document = await makeDocument(made.coordinator, { text: 'Lo dice Ada.', interviewId });
    await db.version.updateMany({ where: { documentId: document.id }, data: { identityOnly: true } });
    const change = { revision, interviewerIds: [researcher.userId] };
    await expect(updateInterview(researcher, interviewId, change)).rejects.toMatchObject(appointed);
    const move = { interviewId: own.id, revision: document.revision };
    await expect(updateDocument(researcher, document.id, move)).rejects.toMatchObject(appointed);
    expect(await updateDocument(made.coordinator, document.id, move)).toMatchObject({ interviewId: own.id });
  });
});

describe('an identity', () => {
  it('is for coordinators and the interviewers of the participant', async () => {
    const { researcher, supervisor, reader } = made;
    await write();
    for (const access of [researcher, supervisor, reader]) {
      await expect(getIdentity(access, participantId)).rejects.toMatchObject({ key: 'identity.forbidden' });
      await expect(write(access, 1)).rejects.toMatchObject({ key: 'identity.forbidden' });
      await expect(deleteIdentity(access, participantId)).rejects.toMatchObject({
        key: 'identity.forbidden',
      });
    }
    expect(await getIdentity(await interviewer(), participantId)).toMatchObject(FIELDS);
    const another = await makeMember(made.study, ['RESEARCHER']);
    await expect(getIdentity(another, participantId)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is not in another study, coordinator or not', async () => {
    await write();
    const elsewhere = await makeMember({ id: made.stranger.studyId }, ['COORDINATOR']);
    await expect(getIdentity(elsewhere, participantId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is read by an act that is recorded, and by nothing else', async () => {
    await write();
    await listParticipants(made.coordinator);
    expect(await events('read')).toBe(0);
    await getIdentity(made.coordinator, participantId);
    const found = await db.auditEvent.findFirstOrThrow({
      where: { studyId: made.study.id, action: 'read', entity: 'identity' },
    });
    expect(found).toMatchObject({ userId: made.coordinator.userId, entityId: participantId, detail: {} });
  });

  it('is not overwritten unseen: what stands is shown, which is a reading', async () => {
    await write();
    await expect(write()).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { ...FIELDS, revision: 1 } },
    });
    expect(await events('read')).toBe(1);
    expect(await write(made.coordinator, 1)).toMatchObject({ revision: 2 });
  });

  it('lies in the database in no form that can be read', async () => {
    await write();
    const { sealed } = await db.participantIdentity.findFirstOrThrow({ where: { participantId } });
    for (const word of Object.values(FIELDS).filter(Boolean))
      expect(Buffer.from(sealed).includes(Buffer.from(word))).toBe(false);
  });

  it('opens for nobody else: a row that was moved is damaged', async () => {
    await write();
    const other = await createParticipant(made.coordinator, newParticipant.parse({ code: 'P2' }));
    const { sealed, keyId } = await db.participantIdentity.findFirstOrThrow({ where: { participantId } });
    await db.participantIdentity.create({
      data: {
        studyId: made.study.id,
        participantId: other.id,
        sealed,
        keyId,
        updatedById: made.coordinator.userId,
      },
    });
    await expect(getIdentity(made.coordinator, other.id)).rejects.toMatchObject({ key: 'vault.damaged' });
  });

  it.each([
    [undefined, 'vault.noKey'],
    ['another key than the one it was sealed with', 'vault.wrongKey'],
  ])('says so with the key %s, and everything else works', async (key, why) => {
    await write();
    setting.key = key;
    await expect(getIdentity(made.coordinator, participantId)).rejects.toMatchObject({
      code: 'unavailable',
      key: why,
    });
    expect(await events('read')).toBe(0);
    expect(await listParticipants(made.coordinator)).toHaveLength(1);
    await deleteIdentity(made.coordinator, participantId);
  });
});

describe('a signed form', () => {
  const FILE = {
    name: 'modulo-zanetti.pdf',
    mediaType: 'text/html',
    bytes: Buffer.from('<script>firmato</script>'),
  };

  async function keep(deleteOn = '2099-12-31') {
    const { id: consentId } = await recordConsent(
      made.coordinator,
      participantId,
      newConsent.parse({ level: 'VERBATIM' }),
    );
    const place = { participantId, consentId };
    return { place, consent: await putForm(made.coordinator, place, { file: FILE, deleteOn }) };
  }

  it('comes back byte for byte with its name, to who may know, and that is recorded', async () => {
    const { place, consent } = await keep();
    expect(consent).toMatchObject({
      hasForm: true,
      form: { size: FILE.bytes.length, deleteOn: '2099-12-31' },
    });
    expect(await getForm(made.coordinator, place)).toEqual(FILE);
    expect(await events('read', 'consent-form')).toBe(1);
    for (const access of [made.researcher, made.supervisor, made.reader]) {
      await expect(getForm(access, place)).rejects.toMatchObject({ key: 'identity.forbidden' });
      await expect(deleteForm(access, place)).rejects.toMatchObject({ key: 'identity.forbidden' });
    }
    const { sealed } = await db.consentForm.findFirstOrThrow({ where: { consentId: place.consentId } });
    for (const word of [FILE.name, 'firmato', FILE.mediaType])
      expect(Buffer.from(sealed).includes(word)).toBe(false);
  });

  it('is of its own participant alone', async () => {
    const { place } = await keep();
    const other = await createParticipant(made.coordinator, newParticipant.parse({ code: 'P2' }));
    await expect(getForm(made.coordinator, { ...place, participantId: other.id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is kept until a day to come', async () => {
    await expect(keep('2001-01-01')).rejects.toMatchObject({ details: { field: 'deleteOn' } });
  });

  it('is destroyed after its day, by one process of several, and that is recorded', async () => {
    const [due, later] = [await keep(), await keep()];
    await db.$executeRaw`
      UPDATE consent_form SET delete_on = current_date - 1 WHERE consent_id = ${due.place.consentId}::uuid`;
    await db.$executeRaw`
      UPDATE consent_form SET delete_on = current_date WHERE consent_id = ${later.place.consentId}::uuid`;
    const destroyed = await Promise.all([destroyDueForms(), destroyDueForms()]);
    expect(destroyed.toSorted()).toEqual([0, 1]);
    await expect(getForm(made.coordinator, due.place)).rejects.toMatchObject({ code: 'not-found' });
    expect(await getForm(made.coordinator, later.place)).toEqual(FILE);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { studyId: made.study.id, action: 'destroy' },
    });
    expect(event).toMatchObject({ userId: null, entityId: due.place.consentId });
  });
});
