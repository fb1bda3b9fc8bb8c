import { callApi } from '@/components/api/call-api';
import { shutKept } from '@/components/kept/kept-database';
import { forgetPerson } from '@/components/kept/kept-overview';

const CHANNEL = 'sinossi-signed-out';

let isLeaving = false;

/** Ends the session, and then deletes what this browser kept for the person. Throws when the server does not answer. */
export async function signOut(userId: string): Promise<void> {
  await callApi('DELETE', '/session');
  await forgetPerson(userId).catch(() => undefined);
  leave();
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(userId);
  channel.close();
}

/** The person's other tabs are left too, before they keep anything again. Gives back how to stop listening. */
export function leaveWithOthers(userId: string): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<string>) => {
    if (data !== userId || isLeaving) return;
    void forgetPerson(userId)
      .catch(() => undefined)
      .then(leave);
  };
  return () => channel.close();
}

function leave(): void {
  isLeaving = true;
  shutKept();
  window.location.replace('/sign-in');
}
