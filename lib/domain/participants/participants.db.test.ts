import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordConsent } from '@/lib/domain/consents/record-consent';
import { newConsent } from '@/lib/domain/consents/schema';
import { createOrganisation } from '@/lib/domain/organisations/create-organisation';
import { deleteOrganisation } from '@/lib/domain/organisations/delete-organisation';
import { listOrganisations } from '@/lib/domain/organisations/list-organisations';
import { updateOrganisation } from '@/lib/domain/organisations/update-organisation';
import { createParticipant } from '@/lib/domain/participants/create-participant';
import { deleteParticipant } from '@/lib/domain/participants/delete-participant';
import { listParticipants } from '@/lib/domain/participants/list-participants';
import { newParticipant } from '@/lib/domain/participants/schema';
import { updateParticipant } from '@/lib/domain/participants/update-participant';
import { createRoleCategory } from '@/lib/domain/role-categories/create-role-category';
import { deleteRoleCategory } from '@/lib/domain/role-categories/delete-role-category';
import { listRoleCategories } from '@/lib/domain/role-categories/list-role-categories';
import { updateRoleCategory } from '@/lib/domain/role-categories/update-role-category';
import { makeInterview, makeStudy } from '@/test/factories';

let mine: StudyAccess;
let theirs: StudyAccess;
let next = 0;

beforeAll(async () => {
  const made = await makeStudy();
  mine = made.researcher;
  theirs = made.stranger;
});

const code = () => `P${(next += 1)}`;
const participant = (more: object = {}) =>
  createParticipant(mine, newParticipant.parse({ code: code(), ...more }));
const problem = (key: string) => expect.objectContaining({ key }) as Error;

describe('participants', () => {
  it('are made once for an id, with a place in the study', async () => {
    const roleCategory = await createRoleCategory(mine, { name: 'Direzione' });
    const organisation = await createOrganisation(mine, { name: 'Consorzio uno' });
    const input = newParticipant.parse({
      id: newId(),
      code: code(),
      roleCategoryId: roleCategory.id,
      organisationId: organisation.id,
    });
    const made = await createParticipant(mine, input);
    expect(made).toMatchObject({ ...input, revision: 1, interviewIds: [], consent: null });
    expect(await createParticipant(mine, input)).toEqual(made);
  });

  it('have a code of their own, whatever its case', async () => {
    const { code: taken } = await participant();
    await expect(participant({ code: taken.toLowerCase() })).rejects.toThrow(
      problem('participant.codeTaken'),
    );
    const other = await participant();
    await expect(updateParticipant(mine, other.id, { code: taken, revision: 1 })).rejects.toThrow(
      problem('participant.codeTaken'),
    );
    expect(
      await updateParticipant(mine, other.id, { code: other.code.toLowerCase(), revision: 1 }),
    ).toMatchObject({
      revision: 2,
    });
  });

  it('take no place of another study', async () => {
    const foreign = await createRoleCategory(theirs, { name: 'Altrove' });
    await expect(participant({ roleCategoryId: foreign.id })).rejects.toThrow(problem('notFound'));
    const { id } = await createOrganisation(theirs, { name: 'Altrove' });
    await expect(participant({ organisationId: id })).rejects.toThrow(problem('notFound'));
  });

  it('are not changed from a state that has passed', async () => {
    const { id } = await participant();
    const current = await updateParticipant(mine, id, { code: code(), revision: 1 });
    await expect(updateParticipant(mine, id, { code: code(), revision: 1 })).rejects.toMatchObject({
      code: 'conflict',
      details: { current },
    });
  });

  it('are listed by code, P2 before P10, with the consent that holds', async () => {
    const { id } = await participant();
    await recordConsent(mine, id, newConsent.parse({ level: 'VERBATIM', givenOn: '2022-05-01' }));
    await recordConsent(mine, id, newConsent.parse({ level: 'WITHDRAWN' }));
    const all = await listParticipants(mine);
    expect(all.find((each) => each.id === id)?.consent?.level).toBe('WITHDRAWN');
    const numbers = all.map((each) => Number(each.code.slice(1)));
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
    expect(await listParticipants(theirs)).toEqual([]);
  });

  it('are deleted only when nothing hangs on them', async () => {
    const mistaken = await participant();
    await deleteParticipant(mine, mistaken.id);
    const { id: interviewed } = await participant();
    const interview = await makeInterview(mine);
    await db.interviewParticipant.create({
      data: { studyId: mine.studyId, interviewId: interview.id, participantId: interviewed },
    });
    await expect(deleteParticipant(mine, interviewed)).rejects.toMatchObject({
      key: 'participant.inUse',
      details: { values: { interviews: 1, consents: 0 } },
    });
    const { id: consenting } = await participant();
    await recordConsent(mine, consenting, newConsent.parse({ level: 'NONE' }));
    await expect(deleteParticipant(mine, consenting)).rejects.toThrow(problem('participant.inUse'));
    await expect(deleteParticipant(theirs, interviewed)).rejects.toThrow(problem('notFound'));
  });
});

describe('role categories', () => {
  it('are put in order, renamed, and deleted when nobody is of them', async () => {
    const { coordinator } = await makeStudy();
    const made = [];
    for (const name of ['Uno', 'Due', 'Tre']) made.push(await createRoleCategory(coordinator, { name }));
    const [one, two, three] = made.map(({ id }) => id) as [string, string, string];
    await updateRoleCategory(coordinator, three, { position: 0 });
    await updateRoleCategory(coordinator, one, { name: 'Primo', position: 100 });
    expect((await listRoleCategories(coordinator)).map(({ id }) => id)).toEqual([three, two, one]);
    await expect(updateRoleCategory(coordinator, two, { name: 'PRIMO' })).rejects.toThrow(
      problem('roleCategory.nameTaken'),
    );
    await createParticipant(coordinator, newParticipant.parse({ code: 'P1', roleCategoryId: two }));
    await expect(deleteRoleCategory(coordinator, two)).rejects.toMatchObject({
      key: 'roleCategory.inUse',
      details: { values: { name: 'Due', count: 1 } },
    });
    await deleteRoleCategory(coordinator, three);
    expect(await listRoleCategories(coordinator)).toEqual([
      { id: two, name: 'Due', participants: 1 },
      { id: one, name: 'Primo', participants: 0 },
    ]);
    await expect(deleteRoleCategory(theirs, one)).rejects.toThrow(problem('notFound'));
  });
});

describe('organisations', () => {
  it('have a name of their own, and are deleted when nobody belongs to them', async () => {
    const { coordinator } = await makeStudy();
    const { id } = await createOrganisation(coordinator, { name: 'Ente 10' });
    const { id: other } = await createOrganisation(coordinator, { name: 'Ente 2' });
    await expect(createOrganisation(coordinator, { name: 'ENTE 2' })).rejects.toThrow(
      problem('organisation.nameTaken'),
    );
    expect(await updateOrganisation(coordinator, id, { name: 'Ente dieci' })).toMatchObject({
      name: 'Ente dieci',
    });
    await createParticipant(coordinator, newParticipant.parse({ code: 'P1', organisationId: id }));
    await expect(deleteOrganisation(coordinator, id)).rejects.toThrow(problem('organisation.inUse'));
    await deleteOrganisation(coordinator, other);
    expect(await listOrganisations(coordinator)).toEqual([{ id, name: 'Ente dieci', participants: 1 }]);
    await expect(updateOrganisation(theirs, id, { name: 'Rubato' })).rejects.toThrow(problem('notFound'));
  });
});
