import type { KeptWrite, WriteStore } from '@/components/kept/write-store';

/** What the tabs of a browser tell each other about the writes of one document. */
export type ListMessage<Write, Answer> =
  /** It lies in the store, new or with another content. */
  | { kind: 'kept'; write: KeptWrite<Write> }
  | { kind: 'sent'; write: KeptWrite<Write>; answer: Answer }
  /** It was taken back, or refused. */
  | { kind: 'gone'; id: string };

export interface ListChannel<Write, Answer> {
  post: (message: ListMessage<Write, Answer>) => void;
  /** Gives back how to stop listening. */
  listen: (hear: (message: ListMessage<Write, Answer>) => void) => () => void;
}

export interface WaitingListOptions<Write, Answer> {
  store: WriteStore<Write>;
  channel: ListChannel<Write, Answer>;
  newId: () => string;
  /** Another tab sent a write; it has left the list. */
  onSentElsewhere: (write: KeptWrite<Write>, answer: Answer) => void;
  /** Another tab took it back, or had it refused. */
  onGone: (id: string) => void;
  /** Another tab did something with a write that this one did not see. */
  onMissed: () => void;
  onChange: () => void;
}

/**
 * The unsent writes as one tab sees them. What the person does is in the list at once and in the store a moment after; what
 * other tabs do to the store comes by the channel, or is found by `refresh`.
 */
export class WaitingList<Write, Answer> {
  #writes: readonly KeptWrite<Write>[] = [];
  /** Ids that the store has. */
  #stored = new Set<string>();
  /** Ids that are leaving the store, and must not come back from it. */
  #leaving = new Set<string>();
  /** Ids whose content here is newer than the store's. */
  #rewritten = new Set<string>();
  #storing: Promise<void> = Promise.resolve();
  #storeFailed = false;
  #stopListening: (() => void) | null = null;

  constructor(private readonly options: WaitingListOptions<Write, Answer>) {}

  /** In the order to be sent in. */
  get writes(): readonly KeptWrite<Write>[] {
    return this.#writes;
  }

  /** `pending` for the moment it takes; `failed` when the browser would not keep something. */
  get keeping(): 'kept' | 'pending' | 'failed' {
    if (this.#writes.every(({ id }) => this.#stored.has(id))) return 'kept';
    return this.#storeFailed ? 'failed' : 'pending';
  }

  /** Listens to the other tabs and finds what they, or an earlier page, left. */
  open(): Promise<void> {
    this.#stopListening ??= this.options.channel.listen((message) => this.#hear(message));
    return this.refresh();
  }

  close(): void {
    this.#stopListening?.();
    this.#stopListening = null;
  }

  /** `kept` is done when the store has it, or would not take it. */
  add(write: Write): { added: KeptWrite<Write>; kept: Promise<void> } {
    const added = { id: this.options.newId(), write, tried: false };
    this.#show([...this.#writes, added]);
    return { added, kept: this.#inStore(() => this.#keep(added.id)) };
  }

  /**
   * Takes back a write that nobody can have received yet; false when it may have been. Should another tab turn out to send it
   * at this very moment, `tooLate` runs.
   */
  cancel(id: string, tooLate: () => void): boolean {
    if (!this.#isUntouched(id)) return false;
    // by the time of the store's turn, a message may have told that it was sent
    const wasStored = this.#stored.has(id);
    this.drop(id);
    void this.#inStore(async () => {
      const isStored = wasStored || this.#stored.has(id);
      if (isStored && !(await this.options.store.takeBack(id))) tooLate();
      else this.options.channel.post({ kind: 'gone', id });
      this.#forget(id);
    });
    return true;
  }

  /** Puts another write in the place of one that nobody can have received yet; otherwise as `cancel`. */
  replace(id: string, write: Write, tooLate: () => void): boolean {
    if (!this.#isUntouched(id)) return false;
    const wasStored = this.#stored.has(id);
    this.#rewritten.add(id);
    this.#put({ id, write, tried: false });
    void this.#inStore(async () => {
      if (this.#find(id)?.write === write) this.#rewritten.delete(id);
      if (!wasStored && !this.#stored.has(id)) return;
      if (!(await this.options.store.replace(id, write))) tooLate();
      else this.options.channel.post({ kind: 'kept', write: { id, write, tried: false } });
    });
    return true;
  }

  /** The write as it is to be sent, which from now on nobody takes back; null when it is no longer to be sent. */
  async claim(id: string): Promise<KeptWrite<Write> | null> {
    await this.#storing;
    const found = this.#find(id);
    if (!found) return null;
    this.#put({ ...found, tried: true });
    await this.#inStore(async () => {
      if (!this.#stored.has(id)) return;
      const write = await this.options.store.claim(id);
      if (write !== null) {
        this.#put({ id, write, tried: true });
        return;
      }
      this.drop(id);
      this.#forget(id);
      this.options.onMissed();
    });
    return this.#find(id) ?? null;
  }

  /** Out of what is seen; `settle` is to follow. */
  drop(id: string): void {
    this.#leaving.add(id);
    this.#show(this.#writes.filter((write) => write.id !== id));
  }

  /** Out of the store; then the others hear of it. */
  settle(id: string, message: ListMessage<Write, Answer>): Promise<void> {
    return this.#inStore(async () => {
      if (this.#stored.has(id)) await this.options.store.remove(id);
      this.#forget(id);
      this.options.channel.post(message);
    });
  }

  /** The store's order; what it does not have yet comes last. */
  refresh(): Promise<void> {
    return this.#inStore(async () => {
      const rows = await this.options.store.list();
      const kept = rows.filter(({ id }) => !this.#leaving.has(id));
      const ids = new Set(kept.map(({ id }) => id));
      const missed = this.#writes.some(({ id }) => this.#stored.has(id) && !ids.has(id));
      const unstored = this.#writes.filter(({ id }) => !this.#stored.has(id) && !ids.has(id));
      this.#stored = new Set(rows.map(({ id }) => id));
      const newest = (row: KeptWrite<Write>) => (this.#rewritten.has(row.id) && this.#find(row.id)) || row;
      this.#show([...kept.map(newest), ...unstored]);
      if (missed) this.options.onMissed();
    });
  }

  async #keep(id: string): Promise<void> {
    const write = this.#find(id);
    if (!write) return;
    await this.options.store.add(write);
    this.#stored.add(id);
    this.options.channel.post({ kind: 'kept', write });
    this.options.onChange();
  }

  /** One work on the store at a time, in the order it was asked for. */
  #inStore(work: () => Promise<void>): Promise<void> {
    this.#storing = this.#storing.then(work).catch(() => {
      this.#storeFailed = true;
      this.options.onChange();
    });
    return this.#storing;
  }

  #hear(message: ListMessage<Write, Answer>): void {
    if (message.kind === 'kept') {
      this.#admit(message.write);
      return;
    }
    const { id } = message.kind === 'sent' ? message.write : message;
    this.drop(id);
    this.#forget(id);
    if (message.kind === 'sent') this.options.onSentElsewhere(message.write, message.answer);
    else this.options.onGone(id);
  }

  #admit(write: KeptWrite<Write>): void {
    if (this.#leaving.has(write.id)) return;
    const unstored = this.#writes.findIndex(({ id }) => !this.#stored.has(id));
    this.#stored.add(write.id);
    if (this.#find(write.id)) this.#put(write);
    else this.#show(this.#writes.toSpliced(unstored === -1 ? this.#writes.length : unstored, 0, write));
  }

  #find(id: string): KeptWrite<Write> | undefined {
    return this.#writes.find((write) => write.id === id);
  }

  #isUntouched(id: string): boolean {
    return this.#find(id)?.tried === false;
  }

  #put(write: KeptWrite<Write>): void {
    this.#show(this.#writes.map((one) => (one.id === write.id ? write : one)));
  }

  #forget(id: string): void {
    this.#stored.delete(id);
    this.#leaving.delete(id);
  }

  #show(writes: readonly KeptWrite<Write>[]): void {
    this.#writes = writes;
    this.options.onChange();
  }
}
