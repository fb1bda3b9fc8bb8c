import type { RefusalStore } from '@/components/kept/coding-store';
import type { Refusal } from '@/components/kept/kept-coding';

/** The refused writes of one document. A browser that keeps nothing still has them until the page ends. */
export class RefusalList {
  #all: readonly Refusal[] = [];

  constructor(
    private readonly store: RefusalStore,
    private readonly onChange: () => void,
  ) {}

  /** Oldest first. */
  get all(): readonly Refusal[] {
    return this.#all;
  }

  async read(): Promise<void> {
    const kept = await this.store.list().catch(() => null);
    if (kept) this.#show(kept.toSorted((a, b) => a.at - b.at));
  }

  async put(refusal: Refusal): Promise<void> {
    this.#show([...this.#all.filter(({ id }) => id !== refusal.id), refusal]);
    await this.store.put(refusal).catch(() => undefined);
  }

  /** What cannot be removed from the store now is shown again the next time. */
  async remove(id: string): Promise<void> {
    this.#show(this.#all.filter((refusal) => refusal.id !== id));
    await this.store.remove(id).catch(() => undefined);
  }

  #show(all: readonly Refusal[]): void {
    this.#all = all;
    this.onChange();
  }
}
