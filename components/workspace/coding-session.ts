import { ApiProblem } from '@/components/api/call-api';
import { inverseOf, applyOperation, repetitionOf } from '@/components/workspace/operation';
import type { CodingState, Operation } from '@/components/workspace/operation';
import {
  confirmAnswer,
  excerptIdOf,
  isAchieved,
  requestOf,
  withExcerpt,
  type OperationRequest,
} from '@/components/workspace/operation-request';
import { WriteQueue, type QueuedWrite } from '@/components/workspace/write-queue';
import {
  emptyUndoStack,
  forgetCommands,
  recordCommand,
  redo,
  undo,
  type UndoStack,
} from '@/lib/core/coding/undo-stack';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

export interface SessionSnapshot extends CodingState {
  /** False until it is known what there is; nothing can be done before. */
  loaded: boolean;
  /** Writes that the server has not answered yet. */
  unsent: number;
  /** Why the writes do not get through; null while they do. */
  failure: 'unreachable' | 'signed-out' | null;
  canUndo: boolean;
  canRedo: boolean;
}

/** What the person must be told of. */
export type SessionEvent =
  | { kind: 'refused'; message: string | null }
  | { kind: 'memo-conflict'; excerptId: string; mine: string; theirs: string };

interface SessionOptions {
  call: (request: OperationRequest) => Promise<unknown>;
  later: (run: () => void, ms: number) => () => void;
}

/** A change in the person's own history. `entry` is the last write made for it; null after that was taken back. */
interface Command {
  operation: Operation;
  entry: number | null;
  /** Whether the server may have carried the operation out once. */
  wasSent: boolean;
}

// 408 and 429 say "later"; 401 says "sign in again", which does not make the work wrong.
const PASSING = [401, 408, 429];

/**
 * One person's coding of one document. What is shown is what the server confirmed with the unsent writes on top, so a
 * refused write is taken back by leaving the queue.
 */
export class CodingSession {
  #confirmed: CodingState;
  #loaded: boolean;
  #changes = 0;
  #history: UndoStack<Command> = emptyUndoStack();
  #queue: WriteQueue<Operation, unknown>;
  #snapshot: SessionSnapshot;
  #watchers = new Set<() => void>();
  #listeners = new Set<(event: SessionEvent) => void>();

  constructor(
    confirmed: CodingState | null,
    private readonly options: SessionOptions,
  ) {
    this.#confirmed = confirmed ?? { excerpts: new Map(), themes: [] };
    this.#loaded = confirmed !== null;
    this.#queue = new WriteQueue<Operation, unknown>({
      send: (operation) => this.#send(operation),
      isRefusal,
      onSent: ({ write }, answer) => this.#confirm(confirmAnswer(this.#confirmed, write, answer)),
      onRefused: (queued, error) => this.#takeBack(queued, error),
      onChange: () => this.#show(),
      later: options.later,
    });
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

  perform(operation: Operation): void {
    if (operation.kind === 'setMemo' && (this.#meetsOtherMemo(operation) || this.#continueMemo(operation)))
      return;
    const { id } = this.#queue.add(operation);
    if (inverseOf(operation))
      this.#history = recordCommand(this.#history, { operation, entry: id, wasSent: false });
    this.#show();
  }

  /** Takes the last own change back; gives back what that came to, null when there is nothing to take back. */
  undo(): Operation | null {
    const step = undo(this.#history);
    if (!step) return null;
    const { command } = step;
    const inverse = inverseOf(command.operation);
    this.#history = step.stack;
    if (command.entry !== null && this.#queue.cancel(command.entry)) command.entry = null;
    else if (inverse) {
      command.entry = this.#queue.add(inverse).id;
      command.wasSent = true;
    }
    this.#show();
    return inverse;
  }

  redo(): Operation | null {
    const step = redo(this.#history);
    if (!step) return null;
    const { command } = step;
    const operation = command.wasSent ? repetitionOf(command.operation) : command.operation;
    this.#history = step.stack;
    if (command.entry !== null && this.#queue.cancel(command.entry)) command.entry = null;
    else command.entry = this.#queue.add(operation).id;
    this.#show();
    return operation;
  }

  retry(): void {
    this.#queue.retry();
  }

  /** A mark to give to `adopt`: what is fetched after it and confirmed before it is known. */
  get changes(): number {
    return this.#changes;
  }

  /** Takes what was fetched anew, unless something was written since the mark. */
  adopt(fetched: CodingState, mark: number): void {
    if (mark !== this.#changes || this.#queue.waiting.length > 0) return;
    if (fetched.excerpts === this.#confirmed.excerpts && fetched.themes === this.#confirmed.themes) return;
    this.#loaded = true;
    const same = ([id, excerpt]: [string, ExcerptView]): [string, ExcerptView] => {
      const before = this.#confirmed.excerpts.get(id);
      return [id, before && JSON.stringify(before) === JSON.stringify(excerpt) ? before : excerpt];
    };
    this.#confirm({ ...fetched, excerpts: new Map([...fetched.excerpts].map(same)) });
    this.#show();
  }

  async #send(operation: Operation): Promise<unknown> {
    try {
      return await this.options.call(requestOf(operation, this.#confirmed));
    } catch (error) {
      const current = currentOf(error);
      if (current && isAchieved(operation, current)) return current;
      throw error;
    }
  }

  #confirm(confirmed: CodingState): void {
    this.#confirmed = confirmed;
    this.#changes++;
  }

  #takeBack({ id, write }: QueuedWrite<Operation>, error: unknown): void {
    const current = currentOf(error);
    if (current) this.#confirm(withExcerpt(this.#confirmed, current));
    const excerptId = excerptIdOf(write);
    const failed = new Set([id]);
    if (write.kind === 'createExcerpt')
      for (const queued of this.#queue.waiting)
        if (excerptIdOf(queued.write) === excerptId && this.#queue.cancel(queued.id)) failed.add(queued.id);
    this.#history = forgetCommands(this.#history, ({ entry }) => entry !== null && failed.has(entry));
    if (current && write.kind === 'setMemo')
      this.#tell({ kind: 'memo-conflict', excerptId: current.id, mine: write.to, theirs: current.memo });
    else
      this.#tell({
        kind: 'refused',
        message: error instanceof ApiProblem ? (error.body.detail ?? null) : null,
      });
  }

  /** What was written over a memo that is another by now does not go over it unseen. */
  #meetsOtherMemo({ excerptId, from, to }: Extract<Operation, { kind: 'setMemo' }>): boolean {
    const memo = this.#snapshot.excerpts.get(excerptId)?.memo ?? from;
    if (memo === from || memo === to) return memo === to;
    this.#tell({ kind: 'memo-conflict', excerptId, mine: to, theirs: memo });
    return true;
  }

  /** A memo is saved while it is written: all of it is one change in the history, and one write while it waits. */
  #continueMemo(operation: Extract<Operation, { kind: 'setMemo' }>): boolean {
    const last = this.#history.done.at(-1);
    if (this.#history.undone.length > 0 || last?.operation.kind !== 'setMemo') return false;
    if (last.operation.excerptId !== operation.excerptId || last.operation.to !== operation.from)
      return false;
    const waiting = this.#queue.waiting.find(({ id }) => id === last.entry)?.write;
    const joined = waiting?.kind === 'setMemo' ? { ...operation, from: waiting.from } : operation;
    if (last.entry === null || !this.#queue.replace(last.entry, joined))
      last.entry = this.#queue.add(operation).id;
    last.operation = { ...operation, from: last.operation.from };
    this.#show();
    return true;
  }

  #tell(event: SessionEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #show(): void {
    this.#snapshot = this.#shown();
    for (const watcher of this.#watchers) watcher();
  }

  #shown(): SessionSnapshot {
    const { waiting, failure } = this.#queue;
    const state = waiting.reduce((now, { write }) => applyOperation(now, write), this.#confirmed);
    const signedOut = failure instanceof ApiProblem && failure.status === 401;
    return {
      ...state,
      loaded: this.#loaded,
      unsent: waiting.length,
      failure: failure === null ? null : signedOut ? 'signed-out' : 'unreachable',
      canUndo: this.#history.done.length > 0,
      canRedo: this.#history.undone.length > 0,
    };
  }
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof ApiProblem &&
    error.status >= 400 &&
    error.status < 500 &&
    !PASSING.includes(error.status)
  );
}

/** The excerpt as it stands, which the answer to a stale edit brings. */
function currentOf(error: unknown): ExcerptView | null {
  return error instanceof ApiProblem && error.status === 409
    ? ((error.body.current as ExcerptView | undefined) ?? null)
    : null;
}
