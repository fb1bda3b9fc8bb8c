import { inverseOf, repetitionOf, type CodingState, type Operation } from '@/components/workspace/operation';
import { hasMemo, isAsLeft } from '@/components/workspace/operation-clash';
import {
  emptyUndoStack,
  continueStack,
  dropLast,
  forgetCommands,
  recordCommand,
  redo,
  undo,
  type UndoStack,
} from '@/lib/core/coding/undo-stack';

/** A change in the person's own history. `entry` is the last write made for it; null after that was taken back. */
interface Command {
  operation: Operation;
  entry: string | null;
  /** Whether the server may have carried the operation out once. */
  wasSent: boolean;
}

type MemoWriting = Extract<Operation, { kind: 'setMemo' }>;

/** The unsent writes, as the history needs them. */
export interface WriteDesk {
  /** Gives back the id of the write. */
  add: (operation: Operation) => string;
  /** As `add`, of a write that must take nothing away but what this person did. */
  addCareful: (operation: Operation) => string;
  cancel: (id: string, tooLate: () => void) => boolean;
  replace: (id: string, operation: Operation, tooLate: () => void) => boolean;
  /** What waits under an id. */
  waiting: (id: string) => Operation | null;
  /** What is shown: what the server confirmed, with the unsent writes on top. */
  shown: () => CodingState;
}

/** What became of taking back or doing again. */
export type Travel =
  | { kind: 'done'; operation: Operation }
  /** Something else was done to it since; the step is forgotten. */
  | { kind: 'disturbed'; operation: Operation }
  | { kind: 'nothing' };

export type HistoryStack = UndoStack<Command>;

/**
 * What a person did to one document, to be taken back and done again, also by a later page. A write that nobody received yet is
 * just cancelled; what somebody else touched since is left alone.
 */
export class CodingHistory {
  #stack: HistoryStack = emptyUndoStack();

  constructor(
    private readonly desk: WriteDesk,
    /** With what a later page needs. */
    private readonly onChange: (stack: HistoryStack) => void = () => undefined,
  ) {}

  get canUndo(): boolean {
    return this.#stack.done.length > 0;
  }

  get canRedo(): boolean {
    return this.#stack.undone.length > 0;
  }

  record(operation: Operation, entry: string, wasSent = false): void {
    if (inverseOf(operation)) this.#become(recordCommand(this.#stack, { operation, entry, wasSent }));
  }

  /** What an earlier page did can be taken back here too; what it left unsent it may not have noted. */
  resume(
    earlier: HistoryStack | null,
    writes: readonly { id: string; operation: Operation; tried: boolean }[],
  ): void {
    if (earlier) this.#stack = continueStack(earlier, this.#stack);
    const known = new Set([...this.#stack.done, ...this.#stack.undone].map(({ entry }) => entry));
    for (const { id, operation, tried } of writes) if (!known.has(id)) this.record(operation, id, tried);
  }

  undo(): Travel {
    const step = undo(this.#stack);
    const inverse = step && inverseOf(step.command.operation);
    if (!step || !inverse) return { kind: 'nothing' };
    if (!isAsLeft(inverse, this.desk.shown().excerpts)) return this.#leave('done', inverse);
    const { command } = step;
    if (!this.#cancel(command, inverse)) this.#write(command, inverse);
    this.#become(step.stack);
    return { kind: 'done', operation: inverse };
  }

  redo(): Travel {
    const step = redo(this.#stack);
    if (!step) return { kind: 'nothing' };
    const { command } = step;
    const operation = command.wasSent ? repetitionOf(command.operation) : command.operation;
    if (!isAsLeft(operation, this.desk.shown().excerpts)) return this.#leave('undone', operation);
    if (!this.#cancel(command, operation)) command.entry = this.desk.addCareful(operation);
    this.#become(step.stack);
    return { kind: 'done', operation };
  }

  /** A step that cannot be taken must not stand in the way of those behind it. */
  #leave(side: 'done' | 'undone', operation: Operation): Travel {
    this.#become(dropLast(this.#stack, side));
    return { kind: 'disturbed', operation };
  }

  #become(stack: HistoryStack): void {
    this.#stack = stack;
    this.onChange(stack);
  }

  /** A memo is saved while it is written: all of it is one change, and one write while it waits. False for another change. */
  continueMemo(operation: MemoWriting): boolean {
    const last = this.#stack.done.at(-1);
    if (this.canRedo || last?.operation.kind !== 'setMemo') return false;
    if (last.operation.excerptId !== operation.excerptId || !followsMemo(last.operation, operation))
      return false;
    const waiting = last.entry === null ? null : this.desk.waiting(last.entry);
    const joined = waiting?.kind === 'setMemo' ? startingAt(operation, waiting) : operation;
    const addAnew = () => {
      last.entry = this.desk.add(operation);
    };
    if (last.entry === null || !this.desk.replace(last.entry, joined, addAnew)) addAnew();
    last.operation = startingAt(operation, last.operation);
    this.onChange(this.#stack);
    return true;
  }

  /** Forgets what came to nothing, such as a write that the server refused. */
  forget(entries: ReadonlySet<string>): void {
    const all = [...this.#stack.done, ...this.#stack.undone];
    const isForgotten = ({ entry }: Command) => entry !== null && entries.has(entry);
    if (all.some(isForgotten)) this.#become(forgetCommands(this.#stack, isForgotten));
  }

  /** Cancels the last write made for a command; `instead` is written should it have been sent after all. */
  #cancel(command: Command, instead: Operation | null): boolean {
    const { entry } = command;
    if (entry === null) return false;
    const tooLate = () => {
      if (instead) this.#write(command, instead);
    };
    if (!this.desk.cancel(entry, tooLate)) return false;
    command.entry = null;
    return true;
  }

  #write(command: Command, operation: Operation): void {
    command.entry = this.desk.addCareful(operation);
    command.wasSent = true;
  }
}

/** Whether a memo is written on from where it was left. */
function followsMemo({ to, toContent }: MemoWriting, { from, fromContent }: MemoWriting): boolean {
  return hasMemo({ memo: to, memoContent: toContent ?? null }, from, fromContent);
}

function startingAt(operation: MemoWriting, { from, fromContent = null }: MemoWriting): MemoWriting {
  return { ...operation, from, fromContent };
}
