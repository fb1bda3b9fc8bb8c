import type { KeptWrite } from '@/components/kept/write-store';
import { WaitingList, type WaitingListOptions } from '@/components/workspace/waiting-list';

export interface WriteQueueOptions<Write, Answer> extends Omit<
  WaitingListOptions<Write, Answer>,
  'onSentElsewhere'
> {
  /** Runs while no other tab sends. */
  alone: (run: () => Promise<void>) => Promise<void>;
  send: (write: Write) => Promise<Answer>;
  /** An error by which the server says no, so that sending again is of no use. */
  isRefusal: (error: unknown) => boolean;
  /** Once the write has left the queue, sent by this tab or another. */
  onSent: (write: KeptWrite<Write>, answer: Answer) => void;
  /** While the write is still in the queue; it leaves it when the promise is kept. Must not throw. */
  onRefused: (write: KeptWrite<Write>, error: unknown) => Promise<void>;
  /** Runs something after a number of milliseconds; gives back how to call it off. */
  later: (run: () => void, ms: number) => () => void;
}

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Sends writes one at a time in the order they were made, each only when it lies in the store, so that a page that ends loses
 * none. One that does not get through keeps its place, and everything behind it waits; it is sent again after a pause that
 * doubles, or at once by `retry`. Since every write names what it makes, a second sending of one that had arrived makes
 * nothing twice. The tabs of a browser share the store: one sends at a time, the others see what it did.
 */
export class WriteQueue<Write, Answer> {
  readonly #list: WaitingList<Write, Answer>;
  #started = false;
  #sending = false;
  #failure: unknown = null;
  #failures = 0;
  #triedAt: number | null = null;
  #callOff: (() => void) | null = null;

  constructor(private readonly options: WriteQueueOptions<Write, Answer>) {
    this.#list = new WaitingList({
      ...options,
      onSentElsewhere: (write, answer) => {
        options.onSent(write, answer);
        // the server is there again
        if (this.#failure !== null) this.retry();
      },
      onChange: () => {
        options.onChange();
        this.#wake();
      },
    });
  }

  /** Everything unsent, in order; the first may be on its way. */
  get waiting(): readonly KeptWrite<Write>[] {
    return this.#list.writes;
  }

  get keeping(): 'kept' | 'pending' | 'failed' {
    return this.#list.keeping;
  }

  /** Why the first write did not get through the last time; null when it was not tried or did. */
  get failure(): unknown {
    return this.#failure;
  }

  /** When the first write was last sent in vain, in milliseconds since 1970. */
  get triedAt(): number | null {
    return this.#triedAt;
  }

  /** Finds what an earlier page, or another tab, left unsent. Sends nothing yet. */
  open(): Promise<void> {
    return this.#list.open();
  }

  /** From now on the writes are sent. */
  start(): void {
    this.#started = true;
    this.#wake();
  }

  /** Sends and hears nothing more. What is unsent stays in the store. */
  close(): void {
    this.#started = false;
    this.#list.close();
    this.#callOff?.();
    this.#callOff = null;
  }

  add(write: Write): KeptWrite<Write> {
    return this.#list.add(write).added;
  }

  /** See `WaitingList`. */
  cancel(id: string, tooLate: () => void): boolean {
    return this.#list.cancel(id, tooLate);
  }

  /** See `WaitingList`. */
  replace(id: string, write: Write, tooLate: () => void): boolean {
    return this.#list.replace(id, write, tooLate);
  }

  /** Tries again at once. */
  retry(): void {
    this.#callOff?.();
    this.#callOff = null;
    this.#failure = null;
    this.options.onChange();
    this.#wake();
  }

  #wake(): void {
    if (!this.#started || this.#sending || this.#failure !== null || this.waiting.length === 0) return;
    this.#sending = true;
    void this.options
      .alone(() => this.#drain())
      .catch((error: unknown) => this.#pause(error))
      .finally(() => {
        this.#sending = false;
        this.#wake();
      });
  }

  async #drain(): Promise<void> {
    await this.#list.refresh();
    while (this.#started && this.#failure === null) {
      const [first] = this.waiting;
      if (!first) return;
      const claimed = await this.#list.claim(first.id);
      if (claimed) await this.#send(claimed);
    }
  }

  async #send(write: KeptWrite<Write>): Promise<void> {
    const { id } = write;
    const outcome = await this.options.send(write.write).then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    );
    if ('answer' in outcome) {
      this.#failures = 0;
      this.#triedAt = null;
      this.#list.drop(id);
      this.options.onSent(write, outcome.answer);
      await this.#list.settle(id, { kind: 'sent', write, answer: outcome.answer });
    } else if (this.options.isRefusal(outcome.error)) {
      await this.options.onRefused(write, outcome.error);
      this.#list.drop(id);
      await this.#list.settle(id, { kind: 'gone', id });
    } else this.#pause(outcome.error);
  }

  #pause(error: unknown): void {
    this.#failure = error;
    this.#triedAt = Date.now();
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.#failures, LONGEST_PAUSE_MS);
    this.#failures++;
    this.#callOff?.();
    this.#callOff = this.options.later(() => this.retry(), pause);
    this.options.onChange();
  }
}
