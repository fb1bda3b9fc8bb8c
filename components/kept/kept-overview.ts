import type { CodedDocument, Refusal } from '@/components/kept/kept-coding';
import { ofPerson, openKept } from '@/components/kept/kept-database';
import { listTexts, type KeptText } from '@/components/kept/kept-texts';
import { KEPT_STORES } from '@/lib/offline/kept-names';

/** How long the work of somebody else, who does not come back to this browser, is kept for them. */
export const OTHERS_KEPT_MS = 30 * 24 * 3600 * 1000;

export interface KeptDocument {
  document: CodedDocument;
  unsent: number;
  /** When the oldest unsent write was made, in milliseconds since 1970. */
  since: number;
  refusals: Refusal[];
}

/** Everything of one person that lies in this browser alone. */
export interface KeptOverview {
  documents: KeptDocument[];
  texts: KeptText[];
  /** Milliseconds since 1970. */
  readAt: number;
}

export async function readOverview(userId: string): Promise<KeptOverview> {
  const database = await openKept();
  const [writes, refusals, texts] = await Promise.all([
    database.getAllFromIndex('writes', 'document', ofPerson(userId)),
    database.getAllFromIndex('refusals', 'document', ofPerson(userId)),
    listTexts(userId),
  ]);
  const ids = [...new Set([...writes, ...refusals].map(({ documentId }) => documentId))];
  const documents = ids.flatMap((id): KeptDocument[] => {
    const unsent = writes.filter(({ documentId }) => documentId === id);
    const refused = refusals.filter(({ documentId }) => documentId === id);
    const [first] = [...unsent, ...refused];
    if (!first) return [];
    const { slug, title, at } = first;
    const document = { userId, slug, documentId: id, title };
    return [{ document, unsent: unsent.length, since: at, refusals: refused }];
  });
  return { documents, texts, readAt: Date.now() };
}

export function isNothing({ documents, texts }: KeptOverview): boolean {
  return documents.length === 0 && texts.length === 0;
}

/** What the person is to be told of: changes that have waited for more than a moment, or were refused. */
export function countWaiting({ documents, readAt }: KeptOverview): number {
  const late = documents.filter(({ since }) => readAt - since > 5_000);
  return late.reduce((sum, { unsent, refusals }) => sum + unsent + refusals.length, 0);
}

/** Nothing of the person stays in this browser. */
export async function forgetPerson(userId: string): Promise<void> {
  await forgetWhere(ALL_STORES, (row) => row.userId === userId);
}

/** The work of others on a shared machine is not kept for ever. One's own is; what was done long ago is not taken back. */
export async function forgetLongGone(userId: string, now: number): Promise<void> {
  const isOld = (row: { at: number }) => now - row.at > OTHERS_KEPT_MS;
  await forgetWhere(KEPT_STORES, (row) => row.userId !== userId && isOld(row));
  await forgetWhere(['histories'], isOld);
}

const ALL_STORES = [...KEPT_STORES, 'histories'] as const;

async function forgetWhere(
  stores: readonly (typeof ALL_STORES)[number][],
  isForgotten: (row: { userId: string; at: number }) => boolean,
): Promise<void> {
  const tx = (await openKept()).transaction(stores, 'readwrite');
  for (const name of stores)
    for (let row = await tx.objectStore(name).openCursor(); row; row = await row.continue())
      if (isForgotten(row.value)) await row.delete();
  await tx.done;
}
