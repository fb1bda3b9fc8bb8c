import { ApiProblem } from '@/components/api/call-api';
import type { CodingWrite, Refusal } from '@/components/kept/kept-coding';
import type { HistoryStack } from '@/components/workspace/coding-history';
import { CodingSession, type SessionEvent } from '@/components/workspace/coding-session';
import type { CodingState, Operation } from '@/components/workspace/operation';
import type { OperationRequest } from '@/components/workspace/operation-request';
import { joinOperation } from '@/components/workspace/pair-operations';
import { joinExcerpts, uniteCodings } from '@/lib/core/coding/join-excerpts';
import { memoText, type MemoContent } from '@/lib/core/memos/memo-content';
import type { CodingView, ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';
import { MemoryWriteStore } from '@/test/memory-write-store';

export const settle = async () => {
  for (let i = 0; i < 150; i++) await Promise.resolve();
};

interface Stored extends ExcerptView {
  deletedAt: number | null;
  deletedBy?: string;
  allCodings: (CodingView & { deletedAt: number | null })[];
}

/** The excerpts' part of the API, in memory. `plan` says how requests go, one entry each. */
export class FakeServer {
  stored = new Map<string, Stored>();
  plan: ('ok' | 'lost' | 'down')[] = [];
  refuseCreates = false;
  /** What a theme to be made is called already. */
  standing: ThemeView | null = null;
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
    const [place = '', query = ''] = path.split('?');
    const [, kind = '', id = '', what] = place.split('/');
    this.clock++;
    if (kind === 'themes') return this.standing ?? body;
    if (kind === 'documents') return this.create(body as NewExcerpt);
    const excerpt =
      kind === 'excerpts'
        ? this.stored.get(id)
        : [...this.stored.values()].find((one) => one.allCodings.some((coding) => coding.id === id));
    if (!excerpt) throw new ApiProblem(404, { detail: 'manca' });
    const seen = new URLSearchParams(query);
    const isTheirs = excerpt.deletedAt !== null && excerpt.deletedBy !== undefined;
    if (seen.has('own') && isTheirs) throw new ApiProblem(404, {});
    if (kind === 'codings' && method === 'PATCH') return this.patchCoding(excerpt, id, body as CodingPatch);
    if (kind === 'codings') return this.changeCoding(excerpt, id, what, seen);
    if (what === 'restore') return this.restore(excerpt);
    if (what === 'split') return this.split(excerpt, body as SplitBody);
    if (what === 'join') return this.join(excerpt, body as JoinBody);
    if (what === 'unjoin') return this.unjoin(excerpt, body as UnjoinBody);
    if (what === 'codings') return this.addCoding(excerpt, body as CodingView);
    return method === 'DELETE' ? this.remove(excerpt, seen) : this.patch(excerpt, body as Change);
  }

  private create({ id, start, end, themeIds, codingIds, memo, isKey = false, weights }: NewExcerpt): unknown {
    if (this.refuseCreates) throw new ApiProblem(400, { detail: 'no' });
    const before = this.view(id);
    if (before) return before;
    if (this.stored.has(id)) throw new ApiProblem(409, {});
    const allCodings = codingIds.map((codingId, i) => ({
      ...coding(codingId, themeIds[i]!),
      weight: weights?.[i] ?? null,
      deletedAt: null,
    }));
    this.stored.set(id, {
      ...excerpt(id, { start, end, memo, isKey, quote: 'x'.repeat(end - start), codings: [] }),
      allCodings,
      deletedAt: null,
    });
    return this.view(id);
  }

  private remove(excerpt: Stored, seen: URLSearchParams): unknown {
    if (excerpt.deletedAt !== null) return undefined;
    const codings = this.view(excerpt.id)!.codings.map((one) => `${one.id}.${one.revision}`);
    const wanted = [seen.get('revision'), seen.get('codings')];
    if (seen.size > 0 && wanted.join() !== [excerpt.revision, codings.join()].join())
      this.refuseStale(excerpt);
    this.removeAt(excerpt, this.clock);
    return undefined;
  }

  private refuseStale({ id }: Stored): never {
    throw new ApiProblem(409, { current: this.view(id) });
  }

  private requireSeen(excerpt: Stored, revision: number, codings: Seen): void {
    if (excerpt.deletedAt !== null) throw new ApiProblem(404, { detail: 'manca' });
    const there = this.view(excerpt.id)!.codings.map((one) => ({ id: one.id, revision: one.revision }));
    if (excerpt.revision !== revision || JSON.stringify(there) !== JSON.stringify(codings))
      this.refuseStale(excerpt);
  }

  private patchCoding(excerpt: Stored, id: string, { revision, ...fields }: CodingPatch): unknown {
    const one = excerpt.allCodings.find((each) => each.id === id)!;
    if (excerpt.deletedAt !== null || one.deletedAt !== null) throw new ApiProblem(404, { detail: 'manca' });
    if (one.revision !== revision) this.refuseStale(excerpt);
    Object.assign(one, fields, { revision: revision + 1 });
    return this.view(excerpt.id);
  }

  private put(excerpt: Stored, { end, start = excerpt.start }: { end: number; start?: number }): void {
    Object.assign(excerpt, { start, end, quote: 'x'.repeat(end - start), revision: excerpt.revision + 1 });
  }

  private copy(to: Stored, from: readonly CodingView[], ids: JoinBody['codingIds']): void {
    for (const { of, id } of ids) {
      const { themeId, weight } = from.find((one) => one.id === of)!;
      const former = to.allCodings.find((one) => one.id === id);
      if (former) Object.assign(former, { themeId, weight, deletedAt: null });
      else to.allCodings.push({ ...coding(id, themeId), weight, deletedAt: null });
    }
  }

  private split(excerpt: Stored, body: SplitBody): unknown {
    const former = this.stored.get(body.id);
    if (former?.deletedAt !== null) {
      this.requireSeen(excerpt, body.revision, body.codings);
      const codings = this.view(excerpt.id)!.codings;
      const second = former ?? { ...excerptOf(body.id), allCodings: [], deletedAt: null };
      this.stored.set(body.id, second);
      Object.assign(second, {
        start: body.secondStart,
        memo: '',
        memoContent: null,
        isKey: excerpt.isKey,
        deletedAt: null,
      });
      Object.assign(second, { revision: former ? former.revision : 0 });
      this.put(second, { end: excerpt.end });
      this.copy(second, codings, body.codingIds);
      this.put(excerpt, { end: body.firstEnd });
    }
    return { excerpt: this.view(excerpt.id), other: this.view(body.id) };
  }

  private join(excerpt: Stored, body: JoinBody): unknown {
    const other = this.stored.get(body.excerptId)!;
    if (other.deletedAt === null) {
      this.requireSeen(excerpt, body.revision, body.codings);
      this.requireSeen(other, body.otherRevision, body.otherCodings);
      const taken = this.view(other.id)!;
      const whole = joinExcerpts(this.view(excerpt.id)!, taken);
      const { weighed } = uniteCodings(this.view(excerpt.id)!.codings, taken.codings);
      Object.assign(excerpt, { memo: whole.memo, isKey: whole.isKey });
      this.put(excerpt, whole);
      this.removeAt(other, this.clock);
      this.copy(excerpt, taken.codings, body.codingIds);
      for (const { id, weight } of weighed)
        Object.assign(
          excerpt.allCodings.find((one) => one.id === id)!,
          { weight },
        );
    } else if (excerpt.deletedAt !== null || excerpt.revision <= body.revision) throw new ApiProblem(404, {});
    return this.view(excerpt.id);
  }

  private unjoin(excerpt: Stored, body: UnjoinBody): unknown {
    const other = this.stored.get(body.excerptId)!;
    if (other.deletedAt !== null) {
      this.requireSeen(excerpt, body.revision, body.codings);
      Object.assign(excerpt, { memo: body.memo, isKey: body.isKey });
      this.put(excerpt, body);
      for (const one of excerpt.allCodings.filter((each) => each.deletedAt === null)) {
        const before = body.before.find(({ id }) => id === one.id);
        if (before) one.weight = before.weight;
        else one.deletedAt = this.clock;
      }
      this.restore(other);
      other.revision++;
    }
    return { excerpt: this.view(excerpt.id), other: this.view(other.id) };
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

  private changeCoding(
    excerpt: Stored,
    id: string,
    what: string | undefined,
    seen: URLSearchParams,
  ): unknown {
    const one = excerpt.allCodings.find((candidate) => candidate.id === id)!;
    const wanted = [seen.get('revision'), seen.get('excerptRevision')].join();
    const isStale = wanted !== [one.revision, excerpt.revision].join();
    if (seen.has('revision') && one.deletedAt === null && isStale) this.refuseStale(excerpt);
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
    const { start = excerpt.start, end = excerpt.end } = fields;
    const quote = 'x'.repeat(end - start);
    const { memoContent } = fields;
    const plain = fields.memo === undefined ? {} : { memoContent: null };
    const rich = memoContent ? { memo: memoText(memoContent) } : {};
    this.stored.set(excerpt.id, { ...excerpt, ...plain, ...fields, ...rich, quote, revision: revision + 1 });
    return this.view(excerpt.id);
  }
}

type NewExcerpt = Omit<ExcerptView, 'isKey'> & { isKey?: boolean } & {
  themeIds: string[];
  codingIds: string[];
  weights?: (number | null)[];
};
type Seen = { id: string; revision: number }[];
type Ids = { of: string; id: string }[];
type CodingPatch = Partial<CodingView> & { revision: number };
type SplitBody = {
  id: string;
  firstEnd: number;
  secondStart: number;
  codingIds: Ids;
  codings: Seen;
  revision: number;
};
type JoinBody = {
  excerptId: string;
  codingIds: Ids;
  codings: Seen;
  otherCodings: Seen;
  revision: number;
  otherRevision: number;
};
type UnjoinBody = Pick<ExcerptView, 'start' | 'end' | 'memo' | 'isKey' | 'revision'> & {
  excerptId: string;
  before: { id: string; weight: number | null }[];
  codings: Seen;
};
type Change = Partial<ExcerptView> & { revision: number };

export function coding(id: string, themeId: string): CodingView {
  return { id, themeId, weight: null, revision: 1, createdAt: '' };
}

const excerptOf = (id: string) => excerpt(id);

export function excerpt(id: string, more: Partial<ExcerptView> = {}): ExcerptView {
  const place = { documentId: 'd', versionId: 'v', start: 0, end: 4, quote: 'xxxx', speaker: null };
  const fixed = { ...place, state: 'EXACT' as const, coderId: 'rita' };
  return {
    id,
    ...fixed,
    caseIds: [],
    casesByHand: false,
    memo: '',
    memoContent: null,
    isKey: false,
    revision: 1,
    codings: [],
    ...more,
  };
}

/** What outlives the pages of a browser. */
export function browser() {
  let refusals: Refusal[] = [];
  const put = (refusal: Refusal) => {
    refusals = [...refusals.filter(({ id }) => id !== refusal.id), refusal];
    return Promise.resolve();
  };
  const remove = (id: string) => {
    refusals = refusals.filter((refusal) => refusal.id !== id);
    return Promise.resolve();
  };
  let stack: HistoryStack | null = null;
  return {
    history: {
      // as a browser's store has it: a copy
      read: () => Promise.resolve(structuredClone(stack)),
      write: (kept: HistoryStack) => {
        stack = structuredClone(kept);
      },
    },
    store: new MemoryWriteStore<CodingWrite>(),
    refusals: { list: () => Promise.resolve(refusals), put, remove },
  };
}

const NOTHING: CodingState = { excerpts: new Map(), themes: [] };
let ids = 0;

export function open(server: FakeServer, { fetched = NOTHING, kept = browser() } = {}) {
  const timers: (() => void)[] = [];
  const session = new CodingSession({
    document: { userId: 'rita', slug: 's', documentId: 'd', title: 'Doc. 1' },
    ...kept,
    channel: { post: () => undefined, listen: () => () => undefined },
    alone: (run) => run(),
    call: (request) => server.call(request),
    later: (run) => {
      timers.push(run);
      return () => timers.splice(timers.indexOf(run), 1);
    },
    newId: () => `id${ids++}`,
  });
  const events: SessionEvent[] = [];
  session.listen((event) => {
    if (event.kind !== 'outdated') events.push(event);
  });
  session.adopt(fetched, session.changes);
  return { session, events, kept };
}

export const shownIn = (session: CodingSession) => [...session.getSnapshot().excerpts.values()];
export const create = (id: string) =>
  ({ kind: 'createExcerpt', excerpt: excerpt(id, { codings: [coding(`${id}-1`, 'fiducia')] }) }) as const;

/** The page ends once the browser keeps what was done, and the next one fetches what there is. */
export async function reload(server: FakeServer, session: CodingSession, kept: ReturnType<typeof browser>) {
  await settle();
  session.close();
  const excerpts = new Map(
    [...server.stored.keys()].flatMap((id) => {
      const view = server.view(id);
      return view ? [[id, view] as const] : [];
    }),
  );
  const next = open(server, { kept, fetched: { excerpts, themes: [] } });
  await next.session.open();
  return next;
}

export const byId = (excerpts: ExcerptView[]) => excerpts.toSorted((a, b) => (a.id < b.id ? -1 : 1));

export function act(session: CodingSession, kind: string, choice: number, n: number): void {
  const shown = byId(shownIn(session));
  const one = shown[choice % Math.max(1, shown.length)];
  const last = one?.codings.at(-1);
  const added = coding(`c${n}`, `tema ${choice % 4}`);
  if (kind === 'create') session.perform(create(`e${n}`));
  if (kind === 'undo') session.undo();
  if (kind === 'redo') session.redo();
  if (!one) return;
  const { id: excerptId, start, end, quote, memo, memoContent } = one;
  const to = { start, end: start + choice + 1, quote: 'x'.repeat(choice + 1) };
  if (kind === 'code' && !one.codings.some(({ themeId }) => themeId === added.themeId))
    session.perform({ kind: 'addCoding', excerpt: one, coding: added });
  if (kind === 'uncode' && last) session.perform({ kind: 'removeCoding', excerpt: one, coding: last });
  if (kind === 'trim')
    session.perform({ kind: 'trim', excerptId, versionId: 'v', from: { start, end, quote }, to });
  if (kind === 'memo') {
    const to = `nota ${n}`;
    const toContent = choice % 2 === 0 ? null : inBold(to);
    session.perform({ kind: 'setMemo', excerptId, from: memo, fromContent: memoContent, to, toContent });
  }
  if (kind === 'delete') session.perform({ kind: 'deleteExcerpt', excerpt: one });
  if (kind === 'key') session.perform({ kind: 'setKey', excerptId, from: one.isKey, to: !one.isKey });
  if (kind === 'recode' && last && !one.codings.some(({ themeId }) => themeId === added.themeId)) {
    const change = { excerptId, codingId: last.id, from: last.themeId, to: added.themeId };
    session.perform({ kind: 'setTheme', ...change });
  }
  if (kind === 'weigh' && last && last.weight !== choice)
    session.perform({ kind: 'setWeight', excerptId, codingId: last.id, from: last.weight, to: choice });
  if (kind === 'split' && last && end - start > 1) session.perform(splitIn(one, choice, n));
  const other = shown.find(({ id }) => id !== excerptId);
  let made = 0;
  if (kind === 'join' && other)
    session.perform(joinOperation(one, other, () => `j${n}-${made++}`, 'x'.repeat(500)));
}

function splitIn(one: ExcerptView, choice: number, n: number): Operation {
  const { start, end } = one;
  const at = start + 1 + (choice % (end - start - 1));
  const codings = one.codings.map((own) => ({ ...own, id: `s${n}-${own.id}`, revision: 1 }));
  const second = { start: at, end, quote: 'x'.repeat(end - at), memo: '', revision: 1, codings };
  return { kind: 'split', excerpt: one, firstEnd: at, other: { ...one, ...second, id: `s${n}` } };
}

export function inBold(text: string): MemoContent {
  return {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'bold' }] }] }],
  };
}
