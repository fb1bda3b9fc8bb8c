/** `failed` waits for a retry or a further change. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed';

/** `again`: it may go through by itself later. `stop`: not before something changes. */
export type SaveOutcome = 'saved' | 'again' | 'stop';

interface AutosaveOptions {
  /** Saves what stands now. Must not throw. */
  save: () => Promise<SaveOutcome>;
  onState: (state: SaveState) => void;
}

/** Of rest after the last change before a save, in milliseconds. */
export const SAVE_DELAY = 1_200;
/** Before a failed save is tried again; doubled each time up to the second. */
const RETRY_DELAYS = [4_000, 60_000] as const;

/**
 * Saves a text a little after each change: one save at a time, what changed meanwhile in the next. Knows nothing of what
 * is saved.
 */
export class Autosave {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private changes = 0;
  /** How many of the changes a save has taken. */
  private taken = 0;
  private retryDelay: number = RETRY_DELAYS[0];

  constructor(private readonly options: AutosaveOptions) {}

  /** Whether there is something that no save has taken yet. */
  get isUnsaved(): boolean {
    return this.changes > this.taken;
  }

  change(): void {
    this.changes += 1;
    if (!this.running) this.options.onState('unsaved');
    this.schedule(SAVE_DELAY);
  }

  /** What stands was given up: there is nothing to save. */
  discard(): void {
    clearTimeout(this.timer);
    this.taken = this.changes;
    this.options.onState('saved');
  }

  /** Saves at once. Afterwards `isUnsaved` says whether it went through. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
    // Another flush may have begun the save meanwhile: there is one at a time.
    if (this.isUnsaved) await this.run();
  }

  /** No save begins by itself any more. */
  stop(): void {
    clearTimeout(this.timer);
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), delay);
  }

  private run(): Promise<void> {
    this.running ??= this.saveOnce().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async saveOnce(): Promise<void> {
    const taking = this.changes;
    this.options.onState('saving');
    const outcome = await this.options.save();
    if (outcome === 'saved') {
      this.retryDelay = RETRY_DELAYS[0];
      this.taken = Math.max(this.taken, taking);
      this.options.onState(this.isUnsaved ? 'unsaved' : 'saved');
      if (this.isUnsaved) this.schedule(SAVE_DELAY);
      return;
    }
    this.options.onState('failed');
    if (outcome === 'stop') return;
    this.schedule(this.retryDelay);
    this.retryDelay = Math.min(this.retryDelay * 2, RETRY_DELAYS[1]);
  }
}
