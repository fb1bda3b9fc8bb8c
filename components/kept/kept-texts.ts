import { ofPerson, openKept } from '@/components/kept/kept-database';

/** Something that is being written. */
export interface KeptText {
  userId: string;
  /** Which field or form, of which object. */
  place: string;
  /** What it is, for a person: "commento", "scheda dell’intervista 12". */
  label: string;
  /** Where it is written, below the application's address. */
  path: string;
  value: unknown;
  /** Milliseconds since 1970. */
  at: number;
}

export async function readText(userId: string, place: string): Promise<KeptText | undefined> {
  return (await openKept()).get('texts', [userId, place]);
}

export async function keepText(text: KeptText): Promise<void> {
  const tx = (await openKept()).transaction('texts', 'readwrite');
  const put = tx.store.put(text);
  // not left to when the page is idle: it may be on its way out
  tx.commit();
  await Promise.all([put, tx.done]);
}

export async function forgetText(userId: string, place: string): Promise<void> {
  await (await openKept()).delete('texts', [userId, place]);
}

export async function listTexts(userId: string): Promise<KeptText[]> {
  return (await openKept()).getAll('texts', ofPerson(userId));
}
