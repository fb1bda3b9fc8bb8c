import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newTheme } from './new-theme';
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

describe('CodingSession', () => {
  it('shows a change before the server knows of it', async () => {
    const { session } = open(new FakeServer());
    session.perform(create('a'));
    expect(shownIn(session)).toHaveLength(1);
    expect(session.getSnapshot().unsent).toBe(1);
    await settle();
    expect(session.getSnapshot()).toMatchObject({ unsent: 0, failure: null });
  });

  it('keeps unsent changes and says why, until they get through', async () => {
    const server = new FakeServer();
    server.plan = ['down'];
    const { session } = open(server);
    session.perform(create('a'));
    await settle();
    expect(session.getSnapshot()).toMatchObject({ unsent: 1, failure: { kind: 'unreachable' } });
    session.retry();
    await settle();
    expect([session.getSnapshot().unsent, server.view('a')?.id]).toEqual([0, 'a']);
  });

  it('codes with the theme that stands when somebody made it a moment before, and tells', async () => {
    const server = new FakeServer();
    const { session, events } = open(server);
    const standing = newTheme({ id: 'theirs', name: 'Sindaci', parentId: null }, []);
    server.standing = standing;
    const made = newTheme({ id: 'mine', name: 'Sindaci', parentId: null }, []);
    session.perform({ kind: 'createTheme', theme: made });
    session.perform({ kind: 'createExcerpt', excerpt: excerpt('a', { codings: [coding('a1', 'mine')] }) });
    expect(shownIn(session)[0]?.codings[0]?.themeId).toBe('mine');
    await settle();
    expect(server.view('a')?.codings.map(({ themeId }) => themeId)).toEqual(['theirs']);
    expect(shownIn(session)[0]?.codings[0]?.themeId).toBe('theirs');
    expect(session.getSnapshot().themes).toEqual([standing]);
    expect(events).toEqual([{ kind: 'theme-existed', theme: standing }]);
    session.undo();
    session.redo();
    await settle();
    expect(server.view('a')?.codings.map(({ themeId }) => themeId)).toEqual(['theirs']);
  });

  it('takes a refused change back, with what was built on it, and tells', async () => {
    const server = new FakeServer();
    server.refuseCreates = true;
    const { session, events } = open(server);
    session.perform(create('a'));
    session.perform({ kind: 'setMemo', excerptId: 'a', from: '', to: 'nota' });
    await settle();
    expect(shownIn(session)).toEqual([]);
    const [refusal] = session.getSnapshot().refusals;
    expect(events).toEqual([{ kind: 'refused', refusal }]);
    expect(refusal).toMatchObject({ reason: 'no', write: { operation: { excerpt: { memo: 'nota' } } } });
    expect(session.getSnapshot()).toMatchObject({ unsent: 0, canUndo: false });
  });

  it('undoes what was never sent without a word to the server', async () => {
    const server = new FakeServer();
    server.plan = ['down'];
    const { session } = open(server);
    session.perform(create('a'));
    session.perform(create('b'));
    session.undo();
    await settle();
    session.retry();
    await settle();
    expect([...server.stored.keys()]).toEqual(['a']);
  });

  it('reports a memo that somebody else changed, with both texts, and writes over neither', async () => {
    const server = new FakeServer();
    const { session, events } = open(server);
    session.perform(create('a'));
    await settle();
    server.stored.set('a', { ...server.stored.get('a')!, memo: 'di Carla', revision: 2 });
    session.perform({ kind: 'setMemo', excerptId: 'a', from: '', to: 'di Rita' });
    await settle();
    const [refusal] = session.getSnapshot().refusals;
    expect(events).toEqual([{ kind: 'memo-conflict', refusal, mine: 'di Rita', theirs: 'di Carla' }]);
    expect(shownIn(session)[0]?.memo).toBe('di Carla');
    session.retryRefusal(refusal!);
    await settle();
    expect([server.view('a')?.memo, session.getSnapshot().refusals]).toEqual(['di Rita', []]);
  });

  it('writes plain words over a memo that somebody formatted only when told to', async () => {
    const server = new FakeServer();
    const { session, events } = open(server);
    session.perform(create('a'));
    session.perform({ kind: 'setMemo', excerptId: 'a', from: '', to: 'nota' });
    await settle();
    const memoContent = {
      type: 'doc' as const,
      content: [
        {
          type: 'paragraph' as const,
          content: [{ type: 'text' as const, text: 'nota', marks: [{ type: 'bold' as const }] }],
        },
      ],
    };
    server.stored.set('a', { ...server.stored.get('a')!, memo: 'nota', memoContent, revision: 3 });
    session.perform({ kind: 'setMemo', excerptId: 'a', from: 'nota', to: 'nota di Rita' });
    await settle();
    const [refusal] = session.getSnapshot().refusals;
    expect(events).toMatchObject([{ kind: 'memo-conflict', mine: 'nota di Rita', theirs: 'nota' }]);
    expect(server.view('a')?.memoContent).toEqual(memoContent);
    session.retryRefusal(refusal!);
    await settle();
    expect(session.getSnapshot().refusals).toEqual([]);
    expect(server.view('a')).toMatchObject({ memo: 'nota di Rita', memoContent: null });
  });

  it('reports a memo that changed under what is being written, before sending anything', async () => {
    const server = new FakeServer();
    const { session, events } = open(server);
    session.perform(create('a'));
    await settle();
    const [standing] = shownIn(session);
    const fetched = { ...standing!, memo: 'di Carla', revision: 2 };
    session.adopt({ excerpts: new Map([['a', fetched]]), themes: [] }, session.changes);
    session.perform({ kind: 'setMemo', excerptId: 'a', from: '', to: 'di Rita' });
    await settle();
    const [refusal] = session.getSnapshot().refusals;
    expect(events).toEqual([{ kind: 'memo-conflict', refusal, mine: 'di Rita', theirs: 'di Carla' }]);
    expect(session.getSnapshot().unsent).toBe(0);
  });

  it('takes a memo written in many savings back in one step', async () => {
    const server = new FakeServer();
    const { session } = open(server);
    session.perform(create('a'));
    await settle();
    for (const [from, to] of [
      ['', 'u'],
      ['u', 'un'],
      ['un', 'uno'],
    ] as const)
      session.perform({ kind: 'setMemo', excerptId: 'a', from, to });
    await settle();
    expect(server.view('a')?.memo).toBe('uno');
    session.undo();
    await settle();
    expect(server.view('a')?.memo).toBe('');
  });

  it('leaves newer writes alone when an older fetch arrives', async () => {
    const { session } = open(new FakeServer());
    const mark = session.changes;
    session.perform(create('a'));
    await settle();
    session.adopt({ excerpts: new Map(), themes: [] }, mark);
    expect(shownIn(session)).toHaveLength(1);
    session.adopt({ excerpts: new Map(), themes: [] }, session.changes);
    expect(shownIn(session)).toEqual([]);
  });

  it('takes a memo to a excerpt that somebody trimmed meanwhile: it is no conflict', async () => {
    const server = new FakeServer();
    const { session, events } = open(server);
    session.perform(create('a'));
    await settle();
    server.stored.set('a', { ...server.stored.get('a')!, end: 3, revision: 2 });
    session.perform({ kind: 'setMemo', excerptId: 'a', from: '', to: 'di Rita' });
    await settle();
    expect([server.view('a')?.memo, server.view('a')?.end, events]).toEqual(['di Rita', 3, []]);
  });

  it('finds its unsent changes again after a reload, takes them back and does them again', async () => {
    const server = new FakeServer();
    server.plan = ['down'];
    const { session, kept } = open(server);
    for (const id of ['a', 'b', 'c']) session.perform(create(id));
    await settle();
    session.close();

    const later = open(server, { kept }).session;
    await later.open();
    expect(later.getSnapshot()).toMatchObject({ unsent: 3, canUndo: true, canRedo: false });
    expect(shownIn(later).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    later.undo();
    later.undo();
    later.redo();
    await settle();
    expect([...server.stored.keys()]).toEqual(['a', 'b']);
  });

  it('does not write over what somebody wrote while the change waited for a reload', async () => {
    const server = new FakeServer();
    const { session, kept } = open(server);
    session.perform(create('a'));
    await settle();
    server.plan = ['down'];
    session.perform({ kind: 'setMemo', excerptId: 'a', from: '', to: 'di Rita' });
    await settle();
    session.close();
    server.stored.set('a', { ...server.stored.get('a')!, memo: 'di Carla', revision: 2 });

    const fetched = { excerpts: new Map([['a', server.view('a')!]]), themes: [] };
    const { session: later, events } = open(server, { kept, fetched });
    await later.open();
    await settle();
    expect(events).toMatchObject([{ kind: 'memo-conflict', mine: 'di Rita', theirs: 'di Carla' }]);
    expect([server.view('a')?.memo, later.getSnapshot().refusals.length]).toEqual(['di Carla', 1]);
    expect((await kept.refusals.list()).length).toBe(1);
  });

  it('makes an excerpt anew when its memo is tried again after somebody deleted it', async () => {
    const server = new FakeServer();
    const { session } = open(server);
    session.perform(create('a'));
    await settle();
    await server.call({ method: 'DELETE', path: '/excerpts/a' });
    session.perform({ kind: 'setMemo', excerptId: 'a', from: '', to: 'da non perdere' });
    await settle();
    const [refusal] = session.getSnapshot().refusals;
    session.adopt({ excerpts: new Map(), themes: [] }, session.changes);
    session.retryRefusal(refusal!);
    await settle();
    const standing = [...server.stored.keys()].flatMap((id) => server.view(id) ?? []);
    expect(standing.map(({ memo, codings }) => [memo, codings.length])).toEqual([['da non perdere', 1]]);
    expect(session.getSnapshot().refusals).toEqual([]);
  });

  it('ends with the server having what is shown, whatever the person and the network do', async () => {
    const step = fc.constantFrom(
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
      'undo',
      'undo',
      'redo',
      'reload',
    );
    const steps = fc.array(fc.tuple(step, fc.nat(100), fc.boolean()), { maxLength: 25 });
    const network = fc.array(fc.constantFrom('ok', 'lost', 'down'), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, network, async (given, plan) => {
        const server = new FakeServer();
        server.plan = [...plan];
        const kept = browser();
        let { session, events } = open(server, { kept });
        for (const [n, [kind, choice, pause]] of given.entries()) {
          if (kind === 'reload') ({ session, events } = await reload(server, session, kept));
          else act(session, kind, choice, n);
          if (pause) await settle();
        }
        for (let i = 0; i <= plan.length; i++) {
          if (session.getSnapshot().failure) session.retry();
          await settle();
        }
        expect(session.getSnapshot().unsent).toBe(0);
        expect(events).toEqual([]);
        const onServer = [...server.stored.keys()].flatMap((id) => server.view(id) ?? []);
        expect(byId(shownIn(session))).toEqual(byId(onServer));
      }),
      { numRuns: 500 },
    );
  });
});
