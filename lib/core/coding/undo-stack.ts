/** What has been done and can be undone, and what has been undone and can be done again. Immutable. */
export interface UndoStack<Command> {
  /** Oldest first. */
  readonly done: readonly Command[];
  /** The next to do again last. */
  readonly undone: readonly Command[];
}

/** A stack after a step, with the command that the caller now has to reverse or repeat. */
export interface UndoStep<Command> {
  stack: UndoStack<Command>;
  command: Command;
}

// far more than anybody takes back, and little enough to keep for a whole day's coding
const DEPTH = 200;

export function emptyUndoStack<Command>(): UndoStack<Command> {
  return { done: [], undone: [] };
}

/** Records a command just carried out; what had been undone can no longer be done again. The oldest of 200 is dropped. */
export function recordCommand<Command>(stack: UndoStack<Command>, command: Command): UndoStack<Command> {
  return { done: [...stack.done, command].slice(-DEPTH), undone: [] };
}

/** Takes the last command back; null when there is none. */
export function undo<Command>(stack: UndoStack<Command>): UndoStep<Command> | null {
  const last = lastOf(stack.done);
  if (!last) return null;
  const { rest, command } = last;
  return { stack: { done: rest, undone: [...stack.undone, command] }, command };
}

/** Does the last undone command again; null when there is none. */
export function redo<Command>(stack: UndoStack<Command>): UndoStep<Command> | null {
  const last = lastOf(stack.undone);
  if (!last) return null;
  const { rest, command } = last;
  return { stack: { done: [...stack.done, command], undone: rest }, command };
}

/** The stack of an earlier page with what was done on this one before it was read. */
export function continueStack<Command>(
  earlier: UndoStack<Command>,
  since: UndoStack<Command>,
): UndoStack<Command> {
  if (since.done.length === 0) return earlier;
  return { done: [...earlier.done, ...since.done].slice(-DEPTH), undone: since.undone };
}

/** Drops the next command to take back, or to do again, without doing either. */
export function dropLast<Command>(stack: UndoStack<Command>, side: 'done' | 'undone'): UndoStack<Command> {
  return { ...stack, [side]: stack[side].slice(0, -1) };
}

/** Forgets commands that came to nothing, such as one that the server refused. */
export function forgetCommands<Command>(
  stack: UndoStack<Command>,
  isForgotten: (command: Command) => boolean,
): UndoStack<Command> {
  const kept = (command: Command) => !isForgotten(command);
  return { done: stack.done.filter(kept), undone: stack.undone.filter(kept) };
}

function lastOf<Command>(commands: readonly Command[]): { rest: Command[]; command: Command } | null {
  const rest = [...commands];
  const [command] = rest.splice(-1);
  return command === undefined ? null : { rest, command };
}
