import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '@/components/api/call-api';
import { SAVE_DELAY } from '@/components/summaries/autosave';
import type { SummaryContent } from '@/lib/core/review/summary-content';
import { DraftSession, type KeptDraft, type StandingSummary } from './draft-session';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const words = (text: string): SummaryContent => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const document = (text: string) => ({ toJSON: () => words(text) });

const standing = (text: string, revision: number): StandingSummary => ({
  title: 'Titolo',
  content: words(text),
  revision,
  allowed: ['EDIT'],
  citations: {},
});

/** A server that takes every save on its present revision, unless a test says otherwise. */
function start(kept: KeptDraft | null = null) {
  let current = standing('prima', 1);
  const answers: (() => StandingSummary)[] = [];
  const stored: { draft: KeptDraft | null } = { draft: kept };
  const save = vi.fn((change: KeptDraft) => {
    const answer = answers.shift();
    if (answer) return Promise.resolve().then(answer);
    if (change.revision !== current.revision)
      return Promise.reject(new ApiProblem(409, { detail: 'Cambiata.', current }));
    current = { ...current, ...change, revision: current.revision + 1 };
    return Promise.resolve(current);
  });
  const session = new DraftSession({
    standing: current,
    kept,
    save,
    keep: (draft) => (stored.draft = draft),
  });
  return {
    session,
    save,
    stored,
    fail: (status: number, body = {}) =>
      answers.push(() => {
        throw new ApiProblem(status, body);
      }),
    loseAnswer: () =>
      answers.push(() => {
        current = { ...current, ...session.draft, revision: current.revision + 1 };
        throw new ApiProblem(0, {});
      }),
    elsewhere: (text: string) => {
      current = { ...standing(text, current.revision + 1) };
    },
    server: () => current,
  };
}

describe('writing', () => {
  it('saves on the revision of the save before', async () => {
    const { session, server, stored } = start();
    session.write({ document: document('seconda') });
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    session.write({ title: 'Altro' });
    expect(await session.flush()).toBe(true);
    expect(server()).toMatchObject({ title: 'Altro', content: words('seconda'), revision: 3 });
    expect(stored.draft).toBeNull();
    expect(session.getView().state).toBe('saved');
  });

  it('keeps what does not get through, and says so', async () => {
    const { session, stored, fail, server } = start();
    fail(0);
    session.write({ document: document('seconda') });
    expect(await session.flush()).toBe(false);
    expect(session.getView()).toMatchObject({ state: 'failed', problem: null });
    expect(stored.draft).toEqual({ title: 'Titolo', content: words('seconda'), revision: 1 });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(session.getView().state).toBe('saved');
    expect(stored.draft).toBeNull();
    expect(server().content).toEqual(words('seconda'));
  });

  it('shows beside the title what is wrong with it', async () => {
    const { session, fail } = start();
    fail(400, { detail: 'Dati non validi', errors: [{ field: 'title', message: 'Campo obbligatorio.' }] });
    session.write({ title: '' });
    await session.flush();
    expect(session.getView()).toMatchObject({ state: 'failed', titleProblem: 'Campo obbligatorio.' });
    session.write({ title: 'Di nuovo' });
    await session.flush();
    expect(session.getView()).toMatchObject({ state: 'saved', titleProblem: null });
  });

  it('does not take its own lost answer for somebody else', async () => {
    const { session, loseAnswer, server } = start();
    loseAnswer();
    session.write({ document: document('seconda') });
    expect(await session.flush()).toBe(false);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(session.getView()).toMatchObject({ state: 'saved', conflict: null });
    session.write({ document: document('terza') });
    expect(await session.flush()).toBe(true);
    expect(server().content).toEqual(words('terza'));
  });
});

describe('when somebody else saved first', () => {
  async function inConflict() {
    const made = start();
    made.elsewhere('loro');
    made.session.write({ document: document('mia') });
    await made.session.flush();
    return made;
  }

  it('saves nothing until the person chooses', async () => {
    const { session, save, stored, server } = await inConflict();
    expect(session.getView().conflict).toMatchObject({ content: words('loro') });
    session.write({ document: document('mia, ancora') });
    await session.flush();
    expect(save).toHaveBeenCalledTimes(1);
    session.keepUnsaved();
    expect(stored.draft).toMatchObject({ content: words('mia, ancora') });
    expect(server().content).toEqual(words('loro'));
  });

  it('saves one’s own over it when that is chosen', async () => {
    const { session, server, stored } = await inConflict();
    session.keepMine();
    expect(await session.flush()).toBe(true);
    expect(server()).toMatchObject({ content: words('mia'), revision: 3 });
    expect(stored.draft).toBeNull();
  });

  it('goes on from theirs when that is chosen', async () => {
    const { session, server, stored } = await inConflict();
    expect(session.takeTheirs()).toMatchObject({ content: words('loro') });
    expect(session.isUnsaved).toBe(false);
    expect(stored.draft).toBeNull();
    session.write({ document: document('loro e mia') });
    expect(await session.flush()).toBe(true);
    expect(server().content).toEqual(words('loro e mia'));
  });

  it('offers no choice while it is under review', async () => {
    const { session, fail } = start();
    const current = { ...standing('inviata', 2), allowed: [] };
    fail(409, { detail: 'In revisione.', current });
    session.write({ document: document('mia') });
    await session.flush();
    expect(session.getView()).toMatchObject({ state: 'failed', conflict: null, problem: 'In revisione.' });
  });
});

describe('coming back', () => {
  it('goes on from a draft that had not been saved', async () => {
    const { session, server } = start({ title: 'Titolo', content: words('rimasta'), revision: 1 });
    expect(session.initial.content).toEqual(words('rimasta'));
    session.resume();
    expect(await session.flush()).toBe(true);
    expect(server().content).toEqual(words('rimasta'));
  });

  it('shows both texts when the summary changed meanwhile', () => {
    const { session } = start({ title: 'Titolo', content: words('rimasta'), revision: 0 });
    expect(session.getView().conflict).toMatchObject({ content: words('prima') });
    expect(session.draft.content).toEqual(words('rimasta'));
  });

  it('forgets one that had been saved after all', () => {
    const { session, stored } = start({ title: 'Titolo', content: words('prima'), revision: 0 });
    expect(session.isResumed).toBe(false);
    expect(stored.draft).toBeNull();
  });
});
