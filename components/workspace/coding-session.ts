import { ApiProblem } from '@/components/api/call-api';
import type { RefusalStore } from '@/components/kept/coding-store';
import type { HistoryStore } from '@/components/kept/history-store';
import type { CodedDocument, CodingWrite, Refusal } from '@/components/kept/kept-coding';
import type { KeptWrite, WriteStore } from '@/components/kept/write-store';
import { CodingHistory, type HistoryStack, type Travel } from '@/components/workspace/coding-history';
import { type CodingState, type Operation } from '@/components/workspace/operation';
import { hasMemo, isAchieved, isAsLeft, isUndisturbed } from '@/components/workspace/operation-clash';
import {
  confirmAnswer,
  excerptIdOf,
  requestOf,
  standingAnswer,
  touchedIds,
  withExcerpt,
  type OperationRequest,
} from '@/components/workspace/operation-request';
import { RefusalList } from '@/components/workspace/refusal-list';
import {
  Clash,
  currentOf,
  failureOf,
  isOfOtherVersion,
  isRefusal,
  type SendFailure,
} from '@/components/workspace/send-failure';
import { ShownState } from '@/components/workspace/shown-state';
import { StandInThemes } from '@/components/workspace/stand-in-themes';
import { themeNamesOf } from '@/components/workspace/theme-names-of';
import { excerptWith, takeUpRefusal } from '@/components/workspace/take-up-refusal';
import { TextReading } from '@/components/workspace/text-reading';
import type { ListChannel } from '@/components/workspace/waiting-list';
import { WriteQueue } from '@/components/workspace/write-queue';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

export interface SessionSnapshot extends CodingState {
  /** False until it is known what there is; nothing can be done before. */
  loaded: boolean;
  /** Writes that the server has not answered yet. */
  unsent: number;
  /** Whether a reload would find them again. */
  keeping: 'kept' | 'pending' | 'failed';
  /** Why the writes do not get through; null while they do. */
  failure: SendFailure | null;
  /** When they were last sent in vain, in milliseconds since 1970. */
  triedAt: number | null;
  refusals: readonly Refusal[];
  /** Whether the text has been corrected since the page got it. */
  isOutdated: boolean;
  canUndo: boolean;
  canRedo: boolean;
}

/** What the person must be told of. */
export type SessionEvent =
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'memo-conflict'; refusal: Refusal; mine: string; theirs: string }
  /** Taking something back, or doing it again, would have gone over somebody else's work. */
  | { kind: 'not-taken-back'; reason: string | null }
  /** Somebody had made the theme a moment before: it is used. */
  | { kind: 'theme-existed'; theme: ThemeView }
  /** What others did may not be known: it is time to look. */
  | { kind: 'outdated' };

interface SessionOptions {
  document: CodedDocument;
  store: WriteStore<CodingWrite>;
  refusals: RefusalStore;
  history: HistoryStore;
  channel: ListChannel<CodingWrite, unknown>;
  alone: (run: () => Promise<void>) => Promise<void>;
  call: (request: OperationRequest) => Promise<unknown>;
  later: (run: () => void, ms: number) => () => void;
  newId: () => string;
}

const ATTEMPTS = 5;

/**
 * One person's coding of one document. What is shown is what the server confirmed with the unsent writes on top, so a refused
 * write is taken back by leaving the queue; it waits among the refusals until the person has decided.
 */
export class CodingSession {
  #confirmed: CodingState = { excerpts: new Map(), themes: [] };
  #state = new ShownState();
  #loaded = false;
  #changes = 0;
  #wasCutOff = false;
  #wasOpened = false;
  #reading = new TextReading();
  #standIns = new StandInThemes();
  #refusals: RefusalList;
  #queue: WriteQueue<CodingWrite, unknown>;
  #history: CodingHistory;
  #snapshot: SessionSnapshot;
  #watchers = new Set<() => void>();
  #listeners = new Set<(event: SessionEvent) => void>();

  constructor(private readonly options: SessionOptions) {
    this.#refusals = new RefusalList(options.refusals, () => this.#show());
    this.#queue = new WriteQueue<CodingWrite, unknown>({
      ...options,
      send: (write) => this.#send(write),
      isRefusal,
      onSent: (kept, answer) => this.#accept(kept, answer),
      onRefused: (kept, error) => this.#refuse(kept, error),
      onGone: (id) => this.#forget(id),
      onMissed: () => this.#tell({ kind: 'outdated' }),
      onChange: () => this.#show(),
    });
    const desk = {
      add: (operation: Operation) => this.#queue.add(this.#writeOf(operation)).id,
      addCareful: (operation: Operation) =>
        this.#queue.add({ ...this.#writeOf(operation), isCareful: true }).id,
      cancel: (id: string, tooLate: () => void) => this.#queue.cancel(id, tooLate),
      replace: (id: string, operation: Operation, tooLate: () => void) =>
        this.#queue.replace(id, this.#writeOf(operation), tooLate),
      waiting: (id: string) => this.#queue.waiting.find((kept) => kept.id === id)?.write.operation ?? null,
      shown: () => this.#snapshot,
    };
    this.#history = new CodingHistory(desk, (stack) => options.history.write(stack));
    this.#snapshot = this.#shown();
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  readonly getSnapshot = (): SessionSnapshot => this.#snapshot;

  listen(listener: (event: SessionEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes up what an earlier page left. */
  async open(): Promise<void> {
    const [earlier] = await Promise.all([this.#earlier(), this.#queue.open(), this.#refusals.read()]);
    this.#history.resume(
      earlier,
      this.#queue.waiting.map(({ id, write, tried }) => ({ id, operation: write.operation, tried })),
    );
    this.#show();
    if (this.#loaded) this.#queue.start();
  }

  /** Of an earlier page; a session that is opened a second time has its own. */
  async #earlier(): Promise<HistoryStack | null> {
    if (this.#wasOpened) return null;
    this.#wasOpened = true;
    return this.options.history.read();
  }

  /** What is unsent stays where the next page finds it. */
  close(): void {
    this.#queue.close();
  }

  /** Sends without showing: nobody looks at the document. */
  sendUnseen(): void {
    this.#loaded = true;
    this.#queue.start();
  }

  /** Once everything was answered, or something does not get through. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      const isSettled = () => this.#snapshot.unsent === 0 || this.#snapshot.failure !== null;
      const look = () => {
        if (!isSettled()) return;
        stop();
        resolve();
      };
      const stop = this.subscribe(look);
      look();
    });
  }

  perform(wanted: Operation): void {
    const operation = asStored(wanted);
    const isMemo = operation.kind === 'setMemo';
    if (!isMemo || !(this.#meetsOtherMemo(operation) || this.#history.continueMemo(operation)))
      this.#history.record(operation, this.#queue.add(this.#writeOf(operation)).id);
    this.#show();
  }

  /** Takes the last own change back. */
  undo(): Travel {
    const travel = this.#history.undo();
    this.#show();
    return travel;
  }

  redo(): Travel {
    const travel = this.#history.redo();
    this.#show();
    return travel;
  }

  retry(): void {
    this.#queue.retry();
  }

  /** Tries a refused write again, on what stands now; false when nothing is left to do. */
  retryRefusal(refusal: Refusal): boolean {
    const operation = takeUpRefusal(refusal.write, this.#snapshot, this.options.newId);
    if (operation) this.perform(operation);
    this.dropRefusal(refusal);
    return operation !== null;
  }

  dropRefusal({ id }: Refusal): void {
    void this.#refusals.remove(id);
  }

  /** A mark to give to `adopt`: what is fetched after it and confirmed before it is known. */
  get changes(): number {
    return this.#changes;
  }

  /** The version whose text the page shows. */
  read(versionId: string): void {
    this.#reading.begin(versionId);
  }

  /** Takes what was fetched anew, unless something was written since the mark, or it stands in another text. */
  adopt(fetched: CodingState, mark: number): void {
    if (![...fetched.excerpts.values()].every((excerpt) => this.#reading.isOf(excerpt))) {
      this.#show();
      return;
    }
    if (this.#loaded && (mark !== this.#changes || this.#queue.waiting.length > 0)) return;
    if (fetched.excerpts === this.#confirmed.excerpts && fetched.themes === this.#confirmed.themes) return;
    this.#loaded = true;
    const same = ([id, excerpt]: [string, ExcerptView]): [string, ExcerptView] => {
      const before = this.#confirmed.excerpts.get(id);
      return [id, before && JSON.stringify(before) === JSON.stringify(excerpt) ? before : excerpt];
    };
    this.#confirm({ ...fetched, excerpts: new Map([...fetched.excerpts].map(same)) });
    this.#queue.start();
    this.#show();
  }

  /** An edit goes through when what it changes is as it was, whatever else was changed meanwhile. */
  async #send({ operation, isCareful = false }: CodingWrite): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      const { excerpts } = this.#confirmed;
      const known = excerpts.get(excerptIdOf(operation) ?? '');
      if (known && isAchieved(operation, excerpts)) return standingAnswer(operation, this.#confirmed);
      const isFree = isCareful ? isAsLeft(operation, excerpts) : isUndisturbed(operation, excerpts);
      if (known && !isFree) throw new Clash(known);
      try {
        return await this.options.call(
          requestOf(this.#standIns.putInto(operation), this.#confirmed, isCareful),
        );
      } catch (error) {
        const current = currentOf(error);
        if (!current || attempt === ATTEMPTS) throw error;
        this.#learn(current);
      }
    }
  }

  #accept({ write }: KeptWrite<CodingWrite>, answer: unknown): void {
    const known = this.#confirmed.excerpts;
    this.#confirm(confirmAnswer(this.#confirmed, write.operation, answer));
    if (write.operation.kind === 'createTheme') this.#meetTheme(write.operation.theme, answer as ThemeView);
    for (const id of touchedIds(write.operation)) {
      const excerpt = this.#confirmed.excerpts.get(id);
      if (excerpt) this.#learn(this.#reading.placed(excerpt, known.get(id)));
    }
    this.#show();
    if (!this.#wasCutOff || this.#queue.waiting.length > 0) return;
    this.#wasCutOff = false;
    this.#tell({ kind: 'outdated' });
  }

  #meetTheme(wanted: ThemeView, standing: ThemeView): void {
    if (wanted.id === standing.id) return;
    this.#standIns.learn(wanted.id, standing.id);
    for (const { id, write } of this.#queue.waiting) {
      const operation = this.#standIns.putInto(write.operation);
      // one that is on its way is put right as it is sent
      if (operation !== write.operation) this.#queue.replace(id, { ...write, operation }, () => {});
    }
    this.#tell({ kind: 'theme-existed', theme: standing });
  }

  #learn(excerpt: ExcerptView): void {
    const placed = this.#reading.placed(excerpt, this.#confirmed.excerpts.get(excerpt.id));
    this.#confirm(withExcerpt(this.#confirmed, placed));
  }

  #confirm(confirmed: CodingState): void {
    this.#confirmed = confirmed;
    this.#changes++;
  }

  /** What was built on an excerpt that could not be made is refused with it, as one. */
  async #refuse({ id, write }: KeptWrite<CodingWrite>, error: unknown): Promise<void> {
    const excerptId = excerptIdOf(write.operation);
    const failed = new Set([id]);
    let refused = write;
    if (write.operation.kind === 'createExcerpt') {
      const excerpt = this.#snapshot.excerpts.get(excerptId ?? '') ?? write.operation.excerpt;
      refused = this.#writeOf({ kind: 'createExcerpt', excerpt });
      for (const queued of this.#queue.waiting)
        if (excerptIdOf(queued.write.operation) === excerptId && this.#queue.cancel(queued.id, () => {}))
          failed.add(queued.id);
    }
    this.#history.forget(failed);
    const theirs = currentOf(error);
    if (theirs) this.#learn(theirs);
    if (isOfOtherVersion(error)) this.#reading.meetOther();
    const reason = error instanceof ApiProblem ? (error.body.detail ?? null) : null;
    if (write.isCareful) {
      this.#tell({ kind: 'not-taken-back', reason: theirs ? null : reason });
      this.#tell({ kind: 'outdated' });
      return;
    }
    await this.#keepRefusal({ id, write: refused, reason, theirs });
  }

  async #keepRefusal(found: Pick<Refusal, 'id' | 'write' | 'reason' | 'theirs'>): Promise<void> {
    const refusal: Refusal = { ...this.options.document, ...found, at: Date.now() };
    const { operation } = refusal.write;
    await this.#refusals.put(refusal);
    if (refusal.theirs && operation.kind === 'setMemo')
      this.#tell({ kind: 'memo-conflict', refusal, mine: operation.to, theirs: refusal.theirs.memo });
    else this.#tell({ kind: 'refused', refusal });
  }

  /** What was written over a memo that is another by now does not go over it unseen. */
  #meetsOtherMemo(operation: Extract<Operation, { kind: 'setMemo' }>): boolean {
    const theirs = this.#snapshot.excerpts.get(operation.excerptId);
    if (!theirs || hasMemo(theirs, operation.to, operation.toContent)) return theirs !== undefined;
    if (hasMemo(theirs, operation.from, operation.fromContent)) return false;
    const write = this.#writeOf(operation);
    void this.#keepRefusal({ id: this.options.newId(), write, reason: null, theirs });
    return true;
  }

  #forget(id: string): void {
    this.#history.forget(new Set([id]));
    void this.#refusals.read();
  }

  #writeOf(operation: Operation): CodingWrite {
    const shown = this.#snapshot.excerpts.get(excerptIdOf(operation) ?? '') ?? null;
    const write = { operation, excerpt: 'excerpt' in operation ? null : shown };
    return { ...write, themeNames: themeNamesOf(excerptWith(write), this.#snapshot.themes) };
  }

  #tell(event: SessionEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #show(): void {
    this.#snapshot = this.#shown();
    this.#wasCutOff ||= this.#snapshot.failure !== null;
    for (const watcher of this.#watchers) watcher();
  }

  #shown(): SessionSnapshot {
    const { waiting, keeping, failure, triedAt } = this.#queue;
    const unsent = waiting.map(({ write }) => write.operation);
    return {
      ...this.#state.of(this.#confirmed, unsent),
      loaded: this.#loaded,
      unsent: waiting.length,
      keeping,
      failure: failure === null ? null : failureOf(failure),
      triedAt,
      refusals: this.#refusals.all,
      isOutdated: this.#reading.isOutdated,
      canUndo: this.#history.canUndo,
      canRedo: this.#history.canRedo,
    };
  }
}

/** The server stores memos without white space around them, and compares by what it stores. */
function asStored(operation: Operation): Operation {
  if (operation.kind !== 'setMemo') return operation;
  return { ...operation, from: operation.from.trim(), to: operation.to.trim() };
}
