import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { CodingState } from './operation';
import {
  act,
  browser,
  byId,
  coding,
  create,
  excerpt,
  FakeServer,
  open,
  reload,
  settle,
  shownIn,
} from './testing/fake-server';

describe('taking back among others', () => {
  const KINDS = [
    'create',
    'code',
    'uncode',
    'trim',
    'memo',
    'delete',
    'key',
    'recode',
    'weigh',
    'split',
    'join',
  ];
  const own = fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.nat(100)), { maxLength: 12 });

  it('gives every former state back and every later one again, across reloads', async () => {
    const reloads = fc.array(fc.boolean(), { minLength: 24, maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(own, reloads, async (steps, pages) => {
        const server = new FakeServer();
        const kept = browser();
        let { session } = open(server, { kept });
        const states = [contentOf(server)];
        for (const [n, [kind, choice]] of steps.entries()) {
          const before = session.getSnapshot().unsent;
          act(session, kind, choice, n);
          if (session.getSnapshot().unsent === before) continue;
          await settle();
          states.push(contentOf(server));
        }
        // a memo that goes on is one step
        const walk = async (travel: 'undo' | 'redo') => {
          const seen = [contentOf(server)];
          for (let i = 0; session.getSnapshot()[travel === 'undo' ? 'canUndo' : 'canRedo']; i++) {
            if (pages[i % pages.length]) ({ session } = await reload(server, session, kept));
            expect(session[travel]().kind).toBe('done');
            await settle();
            seen.push(contentOf(server));
          }
          return seen;
        };
        const back = await walk('undo');
        expect(back.at(-1)).toEqual(states[0]);
        for (const state of back) expect(states).toContainEqual(state);
        const forth = await walk('redo');
        expect(forth.at(-1)).toEqual(states.at(-1));
        expect(forth).toEqual(back.toReversed());
        expect(session.getSnapshot().refusals).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('leaves what somebody else did since as it is, seen or not', async () => {
    const theirs = fc.array(
      fc.tuple(
        fc.constantFrom('memo', 'key', 'code', 'weigh', 'recode', 'trim', 'delete', 'make'),
        fc.nat(100),
      ),
      { maxLength: 5 },
    );
    const travels = fc.array(fc.constantFrom('undo', 'undo', 'redo', 'reload', 'refresh'), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(own, theirs, travels, async (steps, others, ways) => {
        const server = new FakeServer();
        const kept = browser();
        let { session } = open(server, { kept });
        for (const [n, [kind, choice]] of steps.entries()) {
          act(session, kind, choice, n);
          await settle();
        }
        // half of it taken back: it may be done again
        for (let i = 0; i < steps.length / 2; i++) session.undo();
        await settle();
        // two who mark the same thing in the same way are not told apart
        const marksToo = steps.some(([kind]) => kind === 'key');
        const done = others.filter(([kind]) => kind !== 'key' || !marksToo);
        const marks = done.flatMap(([kind, choice], n) => meddle(server, kind, choice, n) ?? []);
        const wanted = marks.map((mark) => mark());
        for (const way of ways) {
          if (way === 'reload') ({ session } = await reload(server, session, kept));
          else if (way === 'refresh') session.adopt(fetched(server), session.changes);
          else session[way]();
          await settle();
          expect(marks.map((mark) => mark())).toEqual(wanted);
        }
        expect(session.getSnapshot()).toMatchObject({ unsent: 0, refusals: [] });
      }),
      { numRuns: 400 },
    );
  });

  it('says so, and goes on to the step before', async () => {
    const server = new FakeServer();
    const { session, events } = open(server);
    session.perform(create('a'));
    session.perform(create('b'));
    await settle();
    server.stored.set('b', { ...server.stored.get('b')!, memo: 'di Carla', revision: 2 });
    expect(session.undo().kind).toBe('done');
    await settle();
    expect(events).toEqual([{ kind: 'not-taken-back', reason: null }]);
    expect(shownIn(session).map(({ memo }) => memo)).toEqual(['', 'di Carla']);
    expect(session.getSnapshot()).toMatchObject({ canUndo: true, canRedo: false });
    session.undo();
    await settle();
    expect([...server.stored.keys()].filter((id) => server.view(id))).toEqual(['b']);
    expect(session.undo()).toEqual({ kind: 'nothing' });
  });
});

/** What stands at the server, without what every write counts up. */
function contentOf(server: FakeServer) {
  const views = [...server.stored.keys()].flatMap((id) => server.view(id) ?? []);
  return byId(views).map(({ revision: _, codings, ...rest }) => ({
    ...rest,
    codings: codings.map(({ revision: __, ...coding }) => coding).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }));
}

function fetched(server: FakeServer): CodingState {
  const views = [...server.stored.keys()].flatMap((id) => server.view(id) ?? []);
  return { excerpts: new Map(views.map((view) => [view.id, view])), themes: [] };
}

/** Somebody else changes something; gives back how to look at just that. */
function meddle(server: FakeServer, kind: string, choice: number, n: number): (() => unknown) | null {
  if (kind === 'make') {
    const id = `other-${n}`;
    const made = { ...excerpt(id, { coderId: 'carla' }), allCodings: [], deletedAt: null };
    server.stored.set(id, made);
    return () => server.view(id);
  }
  const ids = [...server.stored.keys()].filter((one) => server.view(one)).sort();
  const id = ids[choice % Math.max(1, ids.length)];
  const stored = id === undefined ? undefined : server.stored.get(id);
  if (!id || !stored) return null;
  const live = stored.allCodings.find((one) => one.deletedAt === null);
  const touch = (fields: Partial<ExcerptView>) =>
    server.stored.set(id, { ...stored, ...fields, revision: stored.revision + 1 });
  switch (kind) {
    case 'memo':
      touch({ memo: `di Carla ${n}` });
      return () => server.view(id)?.memo;
    case 'key':
      // marked twice, it is not as it was left before either
      touch({ isKey: true });
      return () => server.view(id)?.isKey;
    case 'trim':
      touch({ end: stored.end + 200 + n, quote: 'x'.repeat(stored.end + 200 + n - stored.start) });
      return () => server.view(id)?.end;
    case 'code': {
      const added = coding(`carla-${n}`, `di Carla ${n}`);
      stored.allCodings.push({ ...added, deletedAt: null });
      return () => server.view(id)?.codings.find((one) => one.id === added.id);
    }
    case 'delete':
      stored.allCodings.forEach((one) => (one.deletedAt ??= -n - 1));
      stored.deletedAt = -n - 1;
      stored.deletedBy = 'carla';
      return () => server.view(id);
    default:
      if (!live) return null;
      live.revision++;
      if (kind === 'weigh') live.weight = 101 + n;
      else live.themeId = `di Carla ${n}`;
      return () => {
        const now = server.stored.get(id)?.allCodings.find((one) => one.id === live.id);
        return [now?.deletedAt, kind === 'weigh' ? now?.weight : now?.themeId];
      };
  }
}
