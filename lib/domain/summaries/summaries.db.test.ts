import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import type { SummaryContent } from '@/lib/core/review/summary-content';
import { db } from '@/lib/db';
import { createComment } from '@/lib/domain/summaries/create-comment';
import { createSummary } from '@/lib/domain/summaries/create-summary';
import { decideSummary } from '@/lib/domain/summaries/decide-summary';
import { getSummary } from '@/lib/domain/summaries/get-summary';
import { getSummaryFile } from '@/lib/domain/summaries/get-summary-file';
import { getVersion } from '@/lib/domain/summaries/get-version';
import { listComments } from '@/lib/domain/summaries/list-comments';
import { listSummaries } from '@/lib/domain/summaries/list-summaries';
import { listVersions } from '@/lib/domain/summaries/list-versions';
import { resolveComment } from '@/lib/domain/summaries/resolve-comment';
import { submitSummary } from '@/lib/domain/summaries/submit-summary';
import { updateSummary } from '@/lib/domain/summaries/update-summary';
import { withdrawSummary } from '@/lib/domain/summaries/withdraw-summary';
import { makeCase, makeDocument, makeExcerpt, makeInterview, makeStudy } from '@/test/factories';

let people: Awaited<ReturnType<typeof makeStudy>>;
let researcher: StudyAccess;
let supervisor: StudyAccess;

beforeAll(async () => {
  people = await makeStudy();
  ({ researcher, supervisor } = people);
});

const missing = { code: 'not-found' };

function words(text: string): SummaryContent {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

function citing(...excerptIds: string[]): SummaryContent {
  const content = excerptIds.map((excerptId) => ({ type: 'citation' as const, attrs: { excerptId } }));
  return { type: 'doc', content: [{ type: 'paragraph', content }] };
}

/** A draft of the researcher's, with words in it. */
async function makeDraft(author = researcher) {
  const { id } = await createSummary(author, { caseId: (await makeCase(author, { title: 'Caso' })).id });
  return updateSummary(author, id, { content: words('Prima stesura'), revision: 1 });
}

async function makeSubmitted(author = researcher) {
  return submitSummary(author, (await makeDraft(author)).id, {});
}

const approval = (versionNumber: number) => ({
  verdict: 'APPROVED' as const,
  reason: 'Completa.',
  versionNumber,
});
const return_ = (versionNumber: number) => ({
  verdict: 'CHANGES_REQUESTED' as const,
  reason: 'Mancano le fonti.',
  versionNumber,
});

async function makeDecided(verdict: 'APPROVED' | 'CHANGES_REQUESTED') {
  const { id } = await makeSubmitted();
  return decideSummary(supervisor, id, verdict === 'APPROVED' ? approval(1) : return_(1));
}

describe('beginning', () => {
  it('takes the title of the case, and answers a repeated create with the same summary', async () => {
    const { id: caseId } = await makeCase(researcher, { title: 'Alta Valle' });
    const id = newId();
    const first = await createSummary(researcher, { id, caseId });
    expect(first).toMatchObject({
      id,
      caseId,
      title: 'Alta Valle',
      state: 'DRAFT',
      revision: 1,
      version: null,
    });
    expect(await createSummary(researcher, { id, caseId })).toEqual(first);
  });

  it('allows one for a case, also when two begin at once', async () => {
    const { id: caseId } = await makeCase(researcher);
    const both = await Promise.allSettled(
      [researcher, people.coordinator].map((access) => createSummary(access, { caseId })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(createSummary(researcher, { caseId })).rejects.toMatchObject({
      code: 'conflict',
      key: 'summary.caseHasOne',
      details: { field: 'caseId' },
    });
  });

  it('takes no case and no id of another study', async () => {
    const foreign = await makeDraft(people.stranger);
    await expect(createSummary(researcher, { caseId: foreign.caseId })).rejects.toMatchObject(missing);
    const { id: caseId } = await makeCase(researcher);
    await expect(createSummary(researcher, { id: foreign.id, caseId })).rejects.toMatchObject(missing);
  });
});

describe('writing', () => {
  it('makes an author of everybody who saves, the last one first', async () => {
    const draft = await makeDraft();
    const after = await updateSummary(people.coordinator, draft.id, { title: 'Altro titolo', revision: 2 });
    expect(after.authors.map(({ userId }) => userId)).toEqual([people.coordinator.userId, researcher.userId]);
    expect(after).toMatchObject({ title: 'Altro titolo', revision: 3, content: words('Prima stesura') });
  });

  it('answers a stale save with what stands', async () => {
    const draft = await makeDraft();
    await updateSummary(people.coordinator, draft.id, { content: words('Seconda'), revision: 2 });
    await expect(
      updateSummary(researcher, draft.id, { content: words('Terza'), revision: 2 }),
    ).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { content: words('Seconda'), revision: 3 } },
    });
  });

  it('lets only one of two saves on the same revision through', async () => {
    const draft = await makeDraft();
    const both = await Promise.allSettled(
      ['uno', 'due'].map((text) =>
        updateSummary(researcher, draft.id, { content: words(text), revision: 2 }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('leaves everything as it was when a save changes nothing', async () => {
    const approved = await makeDecided('APPROVED');
    const { title, content, revision } = approved;
    const after = await updateSummary(people.coordinator, approved.id, { title, content, revision });
    expect(after).toMatchObject({ state: 'APPROVED', revision });
    expect(after.authors).toHaveLength(1);
  });

  it('cites excerpts of the study alone', async () => {
    const { stranger } = people;
    const document = await makeDocument(stranger, { text: 'Parole di un altro studio.' });
    const foreign = await makeExcerpt(stranger, { documentId: document.id, start: 0, end: 6 });
    const draft = await makeDraft();
    for (const excerptId of [foreign.id, newId()]) {
      await expect(
        updateSummary(researcher, draft.id, { content: citing(excerptId), revision: 2 }),
      ).rejects.toMatchObject({ ...missing, key: 'summary.unknownExcerpt', details: { field: 'content' } });
    }
  });

  it('shows what it cites as it is now, and of a removed excerpt nothing', async () => {
    const interview = await makeInterview(researcher, { number: 31 });
    const spoken = await makeDocument(researcher, { text: 'Detto a voce.', interviewId: interview.id });
    const noted = await makeDocument(researcher, { text: 'Appunti presi.', wording: 'NOTES' });
    const [one, two] = [
      await makeExcerpt(researcher, { documentId: spoken.id, start: 0, end: 5 }),
      await makeExcerpt(researcher, { documentId: noted.id, start: 0, end: 7 }),
    ];
    const draft = await makeDraft();
    const content = citing(one.id, two.id, one.id);
    const { citations } = await updateSummary(researcher, draft.id, { content, revision: 2 });
    expect(citations).toEqual({
      [one.id]: {
        quote: 'Detto',
        citation: '(Int. 31)',
        wording: 'VERBATIM',
        documentId: spoken.id,
        state: 'EXACT',
        deleted: false,
      },
      [two.id]: {
        quote: 'Appunti',
        citation: `(Doc. ${noted.number})`,
        wording: 'NOTES',
        documentId: noted.id,
        state: 'EXACT',
        deleted: false,
      },
    });
    await db.excerpt.update({ where: { id: one.id }, data: { deletedAt: new Date() } });
    await db.document.update({ where: { id: noted.id }, data: { deletedAt: new Date() } });
    const later = await getSummary(researcher, draft.id);
    expect(Object.values(later.citations)).toEqual([
      expect.objectContaining({ quote: '', deleted: true }),
      expect.objectContaining({ quote: '', deleted: true }),
    ]);
    expect(
      (await updateSummary(researcher, draft.id, { title: 'Ancora', content, revision: 3 })).revision,
    ).toBe(4);
  });
});

type Act = 'edit' | 'submit' | 'withdraw' | 'return' | 'approve';
type Actor =
  | 'reader'
  | 'researcher'
  | 'author'
  | 'supervisor'
  | 'supervisor who wrote'
  | 'coordinator'
  | 'coordinator who wrote';
type State = 'DRAFT' | 'SUBMITTED' | 'CHANGES_REQUESTED' | 'APPROVED';

const ACTS: Record<Act, (access: StudyAccess, id: string) => Promise<unknown>> = {
  edit: async (access, id) => {
    const { revision } = await getSummary(access, id);
    return updateSummary(access, id, { content: words('Riscritta'), revision });
  },
  submit: (access, id) => submitSummary(access, id, {}),
  withdraw: (access, id) => withdrawSummary(access, id),
  return: (access, id) => decideSummary(access, id, return_(1)),
  approve: (access, id) => decideSummary(access, id, approval(1)),
};

const MAY: Record<Actor, Record<State, Act[]>> = {
  reader: { DRAFT: [], SUBMITTED: [], CHANGES_REQUESTED: [], APPROVED: [] },
  researcher: { DRAFT: ['edit', 'submit'], SUBMITTED: [], CHANGES_REQUESTED: ['edit'], APPROVED: ['edit'] },
  author: {
    DRAFT: ['edit', 'submit'],
    SUBMITTED: ['withdraw'],
    CHANGES_REQUESTED: ['edit'],
    APPROVED: ['edit'],
  },
  supervisor: { DRAFT: [], SUBMITTED: ['return', 'approve'], CHANGES_REQUESTED: [], APPROVED: [] },
  'supervisor who wrote': { DRAFT: [], SUBMITTED: [], CHANGES_REQUESTED: [], APPROVED: [] },
  coordinator: {
    DRAFT: ['edit', 'submit'],
    SUBMITTED: ['return', 'approve'],
    CHANGES_REQUESTED: ['edit'],
    APPROVED: ['edit'],
  },
  'coordinator who wrote': {
    DRAFT: ['edit', 'submit'],
    SUBMITTED: ['withdraw'],
    CHANGES_REQUESTED: ['edit'],
    APPROVED: ['edit'],
  },
};

const STATES: State[] = ['DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'APPROVED'];
const LEADS_TO: Record<Act, State> = {
  edit: 'DRAFT',
  submit: 'SUBMITTED',
  withdraw: 'DRAFT',
  return: 'CHANGES_REQUESTED',
  approve: 'APPROVED',
};

/** Everything one can do, in every state, by every kind of member. */
const everyTry = (Object.keys(MAY) as Actor[]).flatMap((actor) =>
  STATES.flatMap((state) => (Object.keys(ACTS) as Act[]).map((act) => ({ actor, state, act }))),
);

/** With one version, whatever the state. */
async function makeInState(state: State, actor: Actor) {
  const study = people;
  const writer = actor === 'researcher' ? study.coordinator : study.researcher;
  const { id } = await makeDraft(writer);
  await submitSummary(writer, id, {});
  if (actor.endsWith('who wrote')) {
    const userId = actor.startsWith('supervisor') ? study.supervisor.userId : study.coordinator.userId;
    await db.summaryAuthor.create({ data: { studyId: study.study.id, summaryId: id, userId } });
  }
  // Past the use cases, so that the state does not depend on who may bring it about.
  await db.summary.update({ where: { id }, data: { state } });
  const access = {
    reader: study.reader,
    researcher: study.researcher,
    author: study.researcher,
    supervisor: study.supervisor,
    'supervisor who wrote': study.supervisor,
    coordinator: study.coordinator,
    'coordinator who wrote': study.coordinator,
  }[actor];
  return { id, access };
}

describe('who may do what, and when', () => {
  it.each(everyTry)('$actor, $state: $act', async ({ actor, state, act }) => {
    const { id, access } = await makeInState(state, actor);
    const before = await getSummary(access, id);
    if (MAY[actor][state].includes(act)) {
      await ACTS[act](access, id);
      expect((await getSummary(access, id)).state).toBe(LEADS_TO[act]);
    } else {
      await expect(ACTS[act](access, id)).rejects.toMatchObject({
        code: expect.stringMatching(/^(forbidden|conflict)$/) as string,
      });
      expect(await getSummary(access, id)).toEqual(before);
    }
  });
});

describe('approving one’s own', () => {
  const forbidden = { code: 'forbidden' };

  it('is refused to the researcher who wrote it', async () => {
    const { id } = await makeSubmitted();
    for (const decision of [approval(1), return_(1)])
      await expect(decideSummary(researcher, id, decision)).rejects.toMatchObject(forbidden);
    expect((await getSummary(researcher, id)).state).toBe('SUBMITTED');
    expect((await listVersions(researcher, id))[0]!.decision).toBeNull();
  });

  it('is refused to a coordinator who wrote, however long ago and whatever became of the words', async () => {
    const { coordinator } = people;
    const draft = await makeDraft(coordinator);
    await updateSummary(researcher, draft.id, { content: words('Tutta nuova'), revision: 2 });
    const { id } = await submitSummary(researcher, draft.id, {});
    await expect(decideSummary(coordinator, id, approval(1))).rejects.toMatchObject({
      ...forbidden,
      key: 'summary.ownWork',
    });
  });

  it('is refused to who only submitted it, or only gave it a title', async () => {
    const { coordinator } = people;
    const submitted = await submitSummary(coordinator, (await makeDraft()).id, {});
    await expect(decideSummary(coordinator, submitted.id, approval(1))).rejects.toMatchObject(forbidden);
    const titled = await makeDraft();
    await updateSummary(coordinator, titled.id, { title: 'Solo il titolo', revision: 2 });
    await submitSummary(researcher, titled.id, {});
    await expect(decideSummary(coordinator, titled.id, approval(1))).rejects.toMatchObject(forbidden);
  });

  it('is refused to an author who was made supervisor, or left and came back', async () => {
    const { id } = await makeSubmitted();
    const promoted = { ...researcher, ...pick(supervisor) };
    await expect(decideSummary(promoted, id, approval(1))).rejects.toMatchObject(forbidden);
    const key = { studyId_userId: { studyId: researcher.studyId, userId: researcher.userId } };
    await db.member.update({ where: key, data: { removedAt: new Date() } });
    await db.member.update({ where: key, data: { removedAt: null } });
    await expect(decideSummary(promoted, id, approval(1))).rejects.toMatchObject(forbidden);
  });

  it('is said beforehand: nobody is left to decide when all who could have written', async () => {
    const alone = await makeStudy();
    const { id } = await makeSubmitted(alone.coordinator);
    expect((await getSummary(alone.coordinator, id)).deciders).toEqual([
      { userId: alone.supervisor.userId, name: 'Supervisione' },
    ]);
    await db.member.updateMany({
      where: { studyId: alone.study.id, userId: alone.supervisor.userId },
      data: { removedAt: new Date() },
    });
    expect((await listSummaries(alone.coordinator))[0]!.deciders).toEqual([]);
  });
});

function pick({ roles, abilities }: StudyAccess): Pick<StudyAccess, 'roles' | 'abilities'> {
  return { roles, abilities };
}

describe('deciding', () => {
  it('stands on its version with reason, role and person, and the approval outlives later writing', async () => {
    const approved = await makeDecided('APPROVED');
    const [version] = await listVersions(researcher, approved.id);
    expect(version).toMatchObject({
      number: 1,
      submittedBy: { userId: researcher.userId },
      decision: {
        verdict: 'APPROVED',
        reason: 'Completa.',
        role: 'SUPERVISOR',
        decidedBy: { name: 'Supervisione' },
      },
    });
    const edited = await updateSummary(researcher, approved.id, { content: words('Dopo'), revision: 2 });
    expect(edited).toMatchObject({ state: 'DRAFT', version: { number: 1 } });
    expect(await getVersion(researcher, approved.id, { number: 1 })).toMatchObject({
      content: words('Prima stesura'),
      decision: { verdict: 'APPROVED' },
    });
  });

  it('is refused on a version that is no longer the one submitted', async () => {
    const { id } = await makeSubmitted();
    const first = (await listVersions(researcher, id))[0]!;
    await withdrawSummary(researcher, id);
    await expect(decideSummary(supervisor, id, approval(1))).rejects.toMatchObject({
      code: 'conflict',
      key: 'summary.notNow.DRAFT',
    });
    await submitSummary(researcher, id, {});
    const other = {
      code: 'conflict',
      key: 'summary.otherVersion',
      details: { current: { version: { number: 2 } } },
    };
    await expect(decideSummary(supervisor, id, approval(1))).rejects.toMatchObject(other);
    await expect(
      decideSummary(supervisor, id, { verdict: 'APPROVED', reason: 'Sì.', versionId: first.id }),
    ).rejects.toMatchObject(other);
    await expect(decideSummary(supervisor, id, approval(3))).rejects.toMatchObject(missing);
    expect(await decideSummary(supervisor, id, approval(2))).toMatchObject({ state: 'APPROVED' });
  });

  it('answers a repeated decision with the same, and never takes a second', async () => {
    const { id } = await makeSubmitted();
    const decision = { ...approval(1), id: newId() };
    const first = await decideSummary(supervisor, id, decision);
    expect(await decideSummary(supervisor, id, decision)).toEqual(first);
    await expect(decideSummary(people.coordinator, id, return_(1))).rejects.toMatchObject({
      code: 'conflict',
      key: 'summary.notNow.APPROVED',
    });
    expect(await db.summaryDecision.count({ where: { summaryId: id } })).toBe(1);
  });

  it.each([
    [
      'two decisions',
      (id: string) => [
        decideSummary(supervisor, id, approval(1)),
        decideSummary(people.coordinator, id, return_(1)),
      ],
    ],
    [
      'a decision and a withdrawal',
      (id: string) => [decideSummary(supervisor, id, approval(1)), withdrawSummary(researcher, id)],
    ],
  ])('lets only one of %s at the same time through', async (_, attempts) => {
    const { id } = await makeSubmitted();
    const outcomes = await Promise.allSettled<unknown>(attempts(id));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('lets only one of two submissions at the same time through', async () => {
    const { id } = await makeDraft();
    const outcomes = await Promise.allSettled([1, 2].map(() => submitSummary(researcher, id, {})));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await listVersions(researcher, id)).toHaveLength(1);
  });

  it('submits no empty text, and only the text of the revision it names', async () => {
    const { id } = await createSummary(researcher, { caseId: (await makeCase(researcher)).id });
    await expect(submitSummary(researcher, id, {})).rejects.toMatchObject({ key: 'summary.blank' });
    await updateSummary(researcher, id, { content: words('Qualcosa'), revision: 1 });
    await expect(submitSummary(researcher, id, { revision: 1 })).rejects.toMatchObject({ key: 'stale' });
    expect(await submitSummary(researcher, id, { revision: 2 })).toMatchObject({ version: { number: 1 } });
  });

  it('leaves versions and decisions that the database itself does not let change', async () => {
    const { id } = await makeDecided('APPROVED');
    await expect(
      db.summaryVersion.updateMany({ where: { summaryId: id }, data: { title: 'x' } }),
    ).rejects.toThrow();
    await expect(db.summaryDecision.deleteMany({ where: { summaryId: id } })).rejects.toThrow();
  });
});

describe('comments', () => {
  it('are written once, settled and opened again', async () => {
    const { id } = await makeDraft();
    const comment = { id: newId(), text: 'Da quale intervista viene?' };
    const first = await createComment(supervisor, id, comment);
    expect(await createComment(supervisor, id, comment)).toEqual(first);
    const settled = await resolveComment(researcher, id, comment.id, true);
    expect(settled.resolvedAt).toBeInstanceOf(Date);
    expect(await resolveComment(researcher, id, comment.id, true)).toEqual(settled);
    await resolveComment(researcher, id, comment.id, false);
    expect(await listComments(researcher, id)).toEqual([{ ...first, resolvedAt: null }]);
  });

  it('do not make an author of who writes them', async () => {
    const { id } = await makeSubmitted();
    await createComment(supervisor, id, { text: 'Bene.' });
    expect(await decideSummary(supervisor, id, approval(1))).toMatchObject({ state: 'APPROVED' });
  });
});

describe('the file', () => {
  it('names the approval of its own version alone', async () => {
    const { id } = await makeDecided('APPROVED');
    expect(await getSummaryFile(researcher, id)).toMatchObject({
      version: 1,
      approval: { role: 'SUPERVISOR', decidedBy: { name: 'Supervisione' } },
    });
    await updateSummary(researcher, id, { content: words('Dopo'), revision: 2 });
    expect(await getSummaryFile(researcher, id)).toMatchObject({
      version: null,
      approval: null,
      content: words('Dopo'),
    });
    await submitSummary(researcher, id, {});
    expect(await getSummaryFile(researcher, id)).toMatchObject({ version: 2, approval: null });
    expect(await getSummaryFile(researcher, id, 1)).toMatchObject({
      version: 1,
      approval: { reason: 'Completa.' },
      content: words('Prima stesura'),
    });
  });
});

describe('another study', () => {
  it('finds nothing of this one', async () => {
    const { stranger } = people;
    const mine = await makeSubmitted();
    const version = (await listVersions(researcher, mine.id))[0]!;
    const comment = await createComment(researcher, mine.id, { text: 'Nostro.' });
    const theirs = await makeSubmitted(stranger);
    const tries = [
      () => getSummary(stranger, mine.id),
      () => updateSummary(stranger, mine.id, { title: 'Preso', revision: 2 }),
      () => submitSummary(stranger, mine.id, {}),
      () => withdrawSummary(stranger, mine.id),
      () => decideSummary(stranger, mine.id, approval(1)),
      () =>
        decideSummary(stranger, theirs.id, {
          ...approval(1),
          versionNumber: undefined,
          versionId: version.id,
        }),
      () => listVersions(stranger, mine.id),
      () => getVersion(stranger, mine.id, { id: version.id }),
      () => getVersion(stranger, theirs.id, { id: version.id }),
      () => listComments(stranger, mine.id),
      () => createComment(stranger, mine.id, { text: 'Preso' }),
      () => createComment(stranger, theirs.id, { id: comment.id, text: 'Preso' }),
      () => resolveComment(stranger, mine.id, comment.id, true),
      () => resolveComment(stranger, theirs.id, comment.id, true),
      () => getSummaryFile(stranger, mine.id),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject(missing);
    expect((await listSummaries(stranger)).map(({ id }) => id)).not.toContain(mine.id);
    expect(await getSummary(researcher, mine.id)).toMatchObject({ state: 'SUBMITTED', title: 'Caso' });
  });
});

describe('the record', () => {
  it('says who did what to which ids, and holds no text', async () => {
    const { id } = await makeDecided('CHANGES_REQUESTED');
    const events = await db.auditEvent.findMany({ where: { entityId: id }, orderBy: { id: 'asc' } });
    expect(events.map(({ action }) => action)).toEqual(['create', 'update', 'submit', 'decide']);
    expect(JSON.stringify(events)).not.toMatch(/Prima stesura|Mancano le fonti|Caso/);
  });
});
