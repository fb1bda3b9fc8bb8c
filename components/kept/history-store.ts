import { afterPaint } from '@/components/kept/after-paint';
import type { CodedDocument } from '@/components/kept/kept-coding';
import { openKept } from '@/components/kept/kept-database';
import type { HistoryStack } from '@/components/workspace/coding-history';

/** What a person did to one document in this browser, as it lies there. */
export interface KeptHistory {
  userId: string;
  documentId: string;
  stack: HistoryStack;
  /** Milliseconds since 1970. */
  at: number;
}

/** Where what can be taken back outlives the page. */
export interface HistoryStore {
  /** Null when there is none, or it cannot be read. */
  read(): Promise<HistoryStack | null>;
  /** A moment later; of several changes at once the last. */
  write(stack: HistoryStack): void;
}

/** A history that cannot be kept is one of this page alone: nothing that was done is lost with it. */
export function historyStore({ userId, documentId }: CodedDocument): HistoryStore {
  let latest: HistoryStack | null = null;
  const put = async () => {
    await afterPaint();
    const stack = latest;
    latest = null;
    if (!stack) return;
    const tx = (await openKept()).transaction('histories', 'readwrite');
    const added = tx.store.put({ userId, documentId, stack, at: Date.now() });
    // not left to when the page is idle: it may be on its way out
    tx.commit();
    await Promise.all([added, tx.done]);
  };
  return {
    read: async () => {
      const database = await openKept().catch(() => null);
      const kept = await database?.get('histories', [userId, documentId]).catch(() => undefined);
      return kept?.stack ?? null;
    },
    write: (stack) => {
      const isAsked = latest !== null;
      latest = stack;
      if (!isAsked) void put().catch(() => undefined);
    },
  };
}
