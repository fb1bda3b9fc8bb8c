/** A write that waits for its turn or is on its way. */
export interface QueuedWrite<Write> {
  readonly id: number;
  readonly write: Write;
}

export interface WriteQueueOptions<Write, Answer> {
  send: (write: Write) => Promise<Answer>;
  /** An error by which the server says no, so that sending again is of no use. */
  isRefusal: (error: unknown) => boolean;
  onSent: (queued: QueuedWrite<Write>, answer: Answer) => void;
  onRefused: (queued: QueuedWrite<Write>, error: unknown) => void;
  /** After every change of `waiting`, `sending` or `failure`. */
  onChange: () => void;
  /** Runs something after a number of milliseconds; gives back how to call it off. */
  later: (run: () => void, ms: number) => () => void;
}

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Sends writes one at a time in the order they were made. One that does not get through keeps its place, and everything
 * behind it waits; it is sent again after a pause that doubles, or at once by `retry`. Since every write names what it
 * makes, a second sending of one that had arrived makes nothing twice.
 */
export class WriteQueue<Write, Answer> {
  #queued: QueuedWrite<Write>[] = [];
  #sending = false;
  #failure: unknown = null;
  #failures = 0;
  #nextId = 1;
  #callOff: (() => void) | null = null;

  constructor(private readonly options: WriteQueueOptions<Write, Answer>) {}

  /** Everything unsent, in order; the first may be on its way. */
  get waiting(): readonly QueuedWrite<Write>[] {
    return this.#queued;
  }

  get sending(): boolean {
    return this.#sending;
  }

  /** Why the first write did not get through the last time; null when it was not tried or did. */
  get failure(): unknown {
    return this.#failure;
  }

  add(write: Write): QueuedWrite<Write> {
    const queued = { id: this.#nextId++, write };
    this.#queued = [...this.#queued, queued];
    this.options.onChange();
    this.#sendNext();
    return queued;
  }

  /** Takes back a write that nobody can have received yet; false when it may have been. */
  cancel(id: number): boolean {
    if (!this.#isUntouched(id)) return false;
    this.#queued = this.#queued.filter((queued) => queued.id !== id);
    this.options.onChange();
    return true;
  }

  /** Puts another write in the place of one that nobody can have received yet; false when it may have been. */
  replace(id: number, write: Write): boolean {
    if (!this.#isUntouched(id)) return false;
    this.#queued = this.#queued.map((queued) => (queued.id === id ? { id, write } : queued));
    this.options.onChange();
    return true;
  }

  /** Tries again at once. */
  retry(): void {
    this.#callOff?.();
    this.#callOff = null;
    this.#failure = null;
    this.options.onChange();
    this.#sendNext();
  }

  /** The first may have arrived even when its answer did not. */
  #isUntouched(id: number): boolean {
    const place = this.#queued.findIndex((queued) => queued.id === id);
    return place > 0 || (place === 0 && !this.#sending && this.#failures === 0);
  }

  #sendNext(): void {
    const first = this.#queued[0];
    if (!first || this.#sending || this.#failure !== null) return;
    this.#sending = true;
    this.options.onChange();
    void this.#send(first);
  }

  async #send(first: QueuedWrite<Write>): Promise<void> {
    const report = await this.#attempt(first);
    this.#sending = false;
    if (!report) return;
    this.#failures = 0;
    this.#queued = this.#queued.slice(1);
    report();
    this.options.onChange();
    this.#sendNext();
  }

  /** What to tell once the write has left the queue; null when it stays there. */
  async #attempt(first: QueuedWrite<Write>): Promise<(() => void) | null> {
    try {
      const answer = await this.options.send(first.write);
      return () => this.options.onSent(first, answer);
    } catch (error) {
      if (this.options.isRefusal(error)) return () => this.options.onRefused(first, error);
      this.#pause(error);
      return null;
    }
  }

  #pause(error: unknown): void {
    this.#sending = false;
    this.#failure = error;
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.#failures, LONGEST_PAUSE_MS);
    this.#failures++;
    this.#callOff = this.options.later(() => this.retry(), pause);
    this.options.onChange();
  }
}
