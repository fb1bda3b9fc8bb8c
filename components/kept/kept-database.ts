import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptText } from '@/components/kept/kept-texts';
import type { KeptCoding, Refusal } from '@/components/kept/kept-coding';
import type { KeptHistory } from '@/components/kept/history-store';
import { KEPT_DATABASE } from '@/lib/offline/kept-names';

/**
 * What this browser keeps of people's work until the server has it: one database for everybody who uses the browser,
 * each row with its person's id. Nothing is encrypted: the key would lie beside it.
 */
interface KeptSchema extends DBSchema {
  /** Writes of codings, in the order they were made. */
  writes: {
    key: number;
    value: KeptCoding & { order?: number };
    indexes: { id: string; document: [userId: string, documentId: string] };
  };
  /** Writes that the server did not take. */
  refusals: { key: string; value: Refusal; indexes: { document: [userId: string, documentId: string] } };
  texts: { key: [userId: string, place: string]; value: KeptText };
  /** What can be taken back: kept for convenience, and no work that would be lost. */
  histories: { key: [userId: string, documentId: string]; value: KeptHistory };
}

export type KeptDatabase = IDBPDatabase<KeptSchema>;

let opening: Promise<KeptDatabase> | undefined;
let isShut = false;

/** Throws where the browser keeps nothing: some private windows, a full disk, storage switched off. */
export function openKept(): Promise<KeptDatabase> {
  if (isShut) return Promise.reject(new Error('signed out'));
  opening ??= openDB<KeptSchema>(KEPT_DATABASE, 2, {
    upgrade(database, before) {
      database.createObjectStore('histories', { keyPath: ['userId', 'documentId'] });
      if (before > 0) return;
      const writes = database.createObjectStore('writes', { keyPath: 'order', autoIncrement: true });
      writes.createIndex('id', 'id', { unique: true });
      writes.createIndex('document', ['userId', 'documentId']);
      const refusals = database.createObjectStore('refusals', { keyPath: 'id' });
      refusals.createIndex('document', ['userId', 'documentId']);
      database.createObjectStore('texts', { keyPath: ['userId', 'place'] });
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated() {
      opening = undefined;
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Nothing more is kept by this page: its person has signed out. */
export function shutKept(): void {
  isShut = true;
}

/** All keys of one person that begin with their id. */
export function ofPerson(userId: string): IDBKeyRange {
  return IDBKeyRange.bound([userId], [userId, []]);
}
