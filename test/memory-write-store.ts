import type { KeptWrite, WriteStore } from '@/components/kept/write-store';

/** A browser's store, in memory: what several tabs share, and what outlives them. */
export class MemoryWriteStore<Write> implements WriteStore<Write> {
  #rows: KeptWrite<Write>[] = [];

  list = () => Promise.resolve([...this.#rows]);

  add = (kept: KeptWrite<Write>) => {
    this.#rows.push(kept);
    return Promise.resolve();
  };

  claim = (id: string) => {
    this.#change(id, (row) => ({ ...row, tried: true }));
    return Promise.resolve(this.#rows.find((row) => row.id === id)?.write ?? null);
  };

  replace = (id: string, write: Write) =>
    Promise.resolve(this.#isUntried(id) && this.#change(id, (row) => ({ ...row, write })));

  takeBack = async (id: string) => {
    const untried = this.#isUntried(id);
    if (untried) await this.remove(id);
    return untried;
  };

  remove = (id: string) => {
    this.#rows = this.#rows.filter((row) => row.id !== id);
    return Promise.resolve();
  };

  #isUntried(id: string): boolean {
    return this.#rows.some((row) => row.id === id && !row.tried);
  }

  #change(id: string, change: (row: KeptWrite<Write>) => KeptWrite<Write>): boolean {
    const found = this.#rows.some((row) => row.id === id);
    this.#rows = this.#rows.map((row) => (row.id === id ? change(row) : row));
    return found;
  }
}
