import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiProblem } from '@/components/api/call-api';
import type { CodingView, ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { CodingSession, type SessionEvent } from './coding-session';
import type { CodingState } from './operation';
import type { OperationRequest } from './operation-request';

const settle = async () => {
  for (let i = 0; i < 60; i++) await Promise.resolve();
};

interface Stored extends ExcerptView {
  deletedAt: number | null;
  allCodings: (CodingView & { deletedAt: number | null })[];
}

/** The excerpts' part of the API, in memory. `plan` says how requests go, one entry each. */
class FakeServer {
  stored = new Map<string, Stored>();
  plan: ('ok' | 'lost' | 'down')[] = [];
  refuseCreates = false;
  clock = 0;

  async call(request: OperationRequest): Promise<unknown> {
    const outcome = this.plan.shift() ?? 'ok';
    await Promise.resolve();
    if (outcome === 'down') throw new ApiProblem(0, {});
    const answer = this.answer(request);
    if (outcome === 'lost') throw new ApiProblem(0, {});
    return answer;
  }

  view(id: string): ExcerptView | null {
    const found = this.stored.get(id);
    if (!found || found.deletedAt !== null) return null;
    const { allCodings, deletedAt: _, ...rest } = found;
    const codings = allCodings.filter((coding) => coding.deletedAt === null);
    return { ...rest, codings: codings.map(({ deletedAt: __, ...coding }) => coding) };
  }

  private answer({ method, path, body }: OperationRequest): unknown {
    const [, kind = '', id = '', what] = path.split('/');
    this.clock++;
    if (kind === 'documents') return this.create(body as NewExcerpt);
    const excerpt =
      kind === 'excerpts'
        ? this.stored.get(id)
        : [...this.stored.values()].find((one) => one.allCodings.some((coding) => coding.id === id));
    if (!excerpt) throw new ApiProblem(404, { detail: 'manca' });
    if (kind === 'codings') return this.changeCoding(excerpt, id, what);
    if (what === 'restore') return this.restore(excerpt);
    if (what === 'codings') return this.addCoding(excerpt, body as CodingView);
    return method === 'DELETE' ? this.remove(excerpt) : this.patch(excerpt, body as Change);
  }

  private create({ id, start, end, themeIds, codingIds, memo }: NewExcerpt): unknown {
    if (this.refuseCreates) throw new ApiProblem(400, { detail: 'no' });
    const before = this.view(id);
    if (before) return before;
    if (this.stored.has(id)) throw new ApiProblem(409, {});
    const allCodings = codingIds.map((codingId, i) => ({
      ...coding(codingId, themeIds[i]!),
      deletedAt: null,
    }));
    this.stored.set(id, { ...excerpt(id, { start, end, memo, codings: [] }), allCodings, deletedAt: null });
    return this.view(id);
  }

  private remove(excerpt: Stored): unknown {
    if (excerpt.deletedAt === null) this.removeAt(excerpt, this.clock);
    return undefined;
  }

  private removeAt(excerpt: Stored, deletedAt: number): void {
    for (const one of excerpt.allCodings) one.deletedAt ??= deletedAt;
    excerpt.deletedAt = deletedAt;
  }

  private restore(excerpt: Stored): unknown {
    for (const one of excerpt.allCodings)
      if (excerpt.deletedAt !== null && one.deletedAt === excerpt.deletedAt) one.deletedAt = null;
    excerpt.deletedAt = null;
    return this.view(excerpt.id);
  }

  private addCoding(excerpt: Stored, { id, themeId }: CodingView): unknown {
    if (excerpt.deletedAt !== null) throw new ApiProblem(404, { detail: 'manca' });
    if (!this.view(excerpt.id)!.codings.some((one) => one.themeId === themeId))
      excerpt.allCodings.push({ ...coding(id, themeId), deletedAt: null });
    return this.view(excerpt.id);
  }

  private changeCoding(excerpt: Stored, id: string, what: string | undefined): unknown {
    const one = excerpt.allCodings.find((candidate) => candidate.id === id)!;
    if (what === 'restore') {
      if (excerpt.deletedAt !== null && excerpt.deletedAt !== one.deletedAt) throw new ApiProblem(404, {});
      one.deletedAt = null;
      excerpt.deletedAt = null;
      return this.view(excerpt.id);
    }
    one.deletedAt ??= this.clock;
    if (excerpt.allCodings.every(({ deletedAt }) => deletedAt !== null) && excerpt.memo === '')
      excerpt.deletedAt ??= this.clock;
    return { excerpt: this.view(excerpt.id) };
  }

  private patch(excerpt: Stored, { revision, ...fields }: Change): unknown {
    if (excerpt.deletedAt !== null) throw new ApiProblem(404, { detail: 'manca' });
    if (excerpt.revision !== revision) throw new ApiProblem(409, { current: this.view(excerpt.id) });
    const quote = fields.end === undefined ? excerpt.quote : 'x'.repeat(fields.end);
    this.stored.set(excerpt.id, { ...excerpt, ...fields, quote, revision: revision + 1 });
    return this.view(excerpt.id);
  }
}

type NewExcerpt = ExcerptView & { themeIds: string[]; codingIds: string[] };
type Change = Partial<ExcerptView> & { revision: number };

function coding(id: string, themeId: string): CodingView {
  return { id, themeId, createdAt: '' };
}

function excerpt(id: string, more: Partial<ExcerptView> = {}): ExcerptView {
  const fixed = { documentId: 'd', coderId: 'rita', start: 0, end: 4, quote: 'xxxx', speaker: null };
  return { id, ...fixed, caseIds: [], casesByHand: false, memo: '', revision: 1, codings: [], ...more };
}

function open(server: FakeServer, confirmed: CodingState = { excerpts: new Map(), themes: [] }) {
  const timers: (() => void)[] = [];
  const session = new CodingSession(confirmed, {
    call: (request) => server.call(request),
    later: (run) => {
      timers.push(run);
      return () => timers.splice(timers.indexOf(run), 1);
    },
  });
  const events: SessionEvent[] = [];
  session.listen((event) => events.push(event));
  return { session, events };
}

const shownIn = (session: CodingSession) => [...session.getSnapshot().excerpts.values()];
const create = (id: string) =>
  ({ kind: 'createExcerpt', excerpt: excerpt(id, { codings: [coding(`${id}-1`, 'fiducia')] }) }) as const;

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
    expect(session.getSnapshot()).toMatchObject({ unsent: 1, failure: 'unreachable' });
    session.retry();
    await settle();
    expect([session.getSnapshot().unsent, server.view('a')?.id]).toEqual([0, 'a']);
  });

  it('takes a refused change back, with what was built on it, and tells', async () => {
    const server = new FakeServer();
    server.refuseCreates = true;
    const { session, events } = open(server);
    session.perform(create('a'));
    session.perform({ kind: 'setMemo', excerptId: 'a', from: '', to: 'nota' });
    await settle();
    expect(shownIn(session)).toEqual([]);
    expect(events).toEqual([{ kind: 'refused', message: 'no' }]);
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
    expect(events).toEqual([{ kind: 'memo-conflict', excerptId: 'a', mine: 'di Rita', theirs: 'di Carla' }]);
    expect(shownIn(session)[0]?.memo).toBe('di Carla');
    session.perform({ kind: 'setMemo', excerptId: 'a', from: 'di Carla', to: 'di Rita' });
    await settle();
    expect(server.view('a')?.memo).toBe('di Rita');
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
    expect(events).toEqual([{ kind: 'memo-conflict', excerptId: 'a', mine: 'di Rita', theirs: 'di Carla' }]);
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

  it('ends with the server having what is shown, whatever the person and the network do', async () => {
    const step = fc.constantFrom(
      'create',
      'code',
      'uncode',
      'trim',
      'memo',
      'delete',
      'undo',
      'undo',
      'redo',
    );
    const steps = fc.array(fc.tuple(step, fc.nat(100), fc.boolean()), { maxLength: 25 });
    const network = fc.array(fc.constantFrom('ok', 'lost', 'down'), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, network, async (given, plan) => {
        const server = new FakeServer();
        server.plan = [...plan];
        const { session, events } = open(server);
        for (const [n, [kind, choice, pause]] of given.entries()) {
          act(session, kind, choice, n);
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

const byId = (excerpts: ExcerptView[]) => excerpts.toSorted((a, b) => (a.id < b.id ? -1 : 1));

function act(session: CodingSession, kind: string, choice: number, n: number): void {
  const shown = byId(shownIn(session));
  const one = shown[choice % Math.max(1, shown.length)];
  const last = one?.codings.at(-1);
  const added = coding(`c${n}`, `tema ${choice % 4}`);
  if (kind === 'create') session.perform(create(`e${n}`));
  if (kind === 'undo') session.undo();
  if (kind === 'redo') session.redo();
  if (!one) return;
  const { id: excerptId, start, end, quote, memo } = one;
  const to = { start, end: choice + 1, quote: 'x'.repeat(choice + 1) };
  if (kind === 'code' && !one.codings.some(({ themeId }) => themeId === added.themeId))
    session.perform({ kind: 'addCoding', excerpt: one, coding: added });
  if (kind === 'uncode' && last) session.perform({ kind: 'removeCoding', excerpt: one, coding: last });
  if (kind === 'trim') session.perform({ kind: 'trim', excerptId, from: { start, end, quote }, to });
  if (kind === 'memo') session.perform({ kind: 'setMemo', excerptId, from: memo, to: `nota ${n}` });
  if (kind === 'delete') session.perform({ kind: 'deleteExcerpt', excerpt: one });
}
