import type { CodedDocument, CodingWrite, KeptCoding, Refusal } from '@/components/kept/kept-coding';
import { openKept } from '@/components/kept/kept-database';
import type { KeptWrite, WriteStore } from '@/components/kept/write-store';

/** The browser's own store for the unsent writes of one document. */
export class CodingStore implements WriteStore<CodingWrite> {
  constructor(private readonly coded: CodedDocument) {}

  async list(): Promise<KeptCoding[]> {
    const { userId, documentId } = this.coded;
    return (await openKept()).getAllFromIndex('writes', 'document', [userId, documentId]);
  }

  async add(kept: KeptWrite<CodingWrite>): Promise<void> {
    const tx = (await openKept()).transaction('writes', 'readwrite');
    const added = tx.store.add({ ...this.coded, ...kept, at: Date.now() });
    // not left to when the page is idle: it may be on its way out
    tx.commit();
    await Promise.all([added, tx.done]);
  }

  async claim(id: string): Promise<CodingWrite | null> {
    return (await this.#change(id, (row) => ({ ...row, tried: true })))?.write ?? null;
  }

  async replace(id: string, write: CodingWrite): Promise<boolean> {
    return (await this.#change(id, (row) => (row.tried ? null : { ...row, write }))) !== null;
  }

  async takeBack(id: string): Promise<boolean> {
    const tx = (await openKept()).transaction('writes', 'readwrite');
    const row = await tx.store.index('id').get(id);
    if (row?.order !== undefined && !row.tried) await tx.store.delete(row.order);
    await tx.done;
    return row?.tried === false;
  }

  async remove(id: string): Promise<void> {
    const tx = (await openKept()).transaction('writes', 'readwrite');
    const order = await tx.store.index('id').getKey(id);
    if (order !== undefined) await tx.store.delete(order);
    await tx.done;
  }

  async #change(id: string, change: (row: KeptCoding) => KeptCoding | null): Promise<KeptCoding | null> {
    const tx = (await openKept()).transaction('writes', 'readwrite');
    const row = await tx.store.index('id').get(id);
    const changed = row ? change(row) : null;
    if (changed) await tx.store.put(changed);
    await tx.done;
    return changed;
  }
}

/** Where refused writes wait for a decision. */
export interface RefusalStore {
  list(): Promise<Refusal[]>;
  put(refusal: Refusal): Promise<void>;
  remove(id: string): Promise<void>;
}

export function refusalStore({ userId, documentId }: CodedDocument): RefusalStore {
  return {
    list: async () => (await openKept()).getAllFromIndex('refusals', 'document', [userId, documentId]),
    put: async (refusal) => {
      await (await openKept()).put('refusals', refusal);
    },
    remove: async (id) => (await openKept()).delete('refusals', id),
  };
}
