import { v7 as newId } from 'uuid';
import { callApi } from '@/components/api/call-api';
import { afterPaint } from '@/components/kept/after-paint';
import { CodingStore, refusalStore } from '@/components/kept/coding-store';
import { historyStore } from '@/components/kept/history-store';
import type { CodedDocument, CodingWrite } from '@/components/kept/kept-coding';
import { CodingSession } from '@/components/workspace/coding-session';
import type { ListChannel, ListMessage } from '@/components/workspace/waiting-list';

const ANSWER_LIMIT_MS = 30_000;

/** One session a document in this tab: what is unsent goes on being sent when its page is left. */
const sessions = new Map<string, CodingSession>();

const keyOf = ({ userId, documentId }: CodedDocument) => `${userId}/${documentId}`;

export function sessionOf(document: CodedDocument): CodingSession {
  const standing = sessions.get(keyOf(document));
  if (standing) return standing;
  const session = makeSession(document);
  sessions.set(keyOf(document), session);
  return session;
}

/** A page shows the document; gives back what to do when it is left. A session with nothing to send is not needed then. */
export function enterSession(document: CodedDocument, session: CodingSession): () => void {
  sessions.set(keyOf(document), session);
  void session.open();
  return () => {
    if (session.getSnapshot().unsent > 0) return;
    session.close();
    sessions.delete(keyOf(document));
  };
}

export function openSessions(): CodingSession[] {
  return [...sessions.values()];
}

/** Sends what an earlier page, or a tab that crashed, left unsent; of a document that is open here too. */
export async function sendUnseen(document: CodedDocument): Promise<CodingSession> {
  const { userId, slug, documentId, title } = document;
  const isOpen = sessions.has(keyOf(document));
  const session = sessionOf({ userId, slug, documentId, title });
  await session.open();
  if (!isOpen) session.sendUnseen();
  return session;
}

function makeSession(document: CodedDocument): CodingSession {
  const { userId, slug } = document;
  const name = `sinossi-coding:${keyOf(document)}`;
  return new CodingSession({
    document,
    store: new CodingStore(document),
    refusals: refusalStore(document),
    history: historyStore(document),
    channel: channelOf(name),
    alone: (run) => ('locks' in navigator ? navigator.locks.request(name, run) : run()),
    call: async ({ method, path, body }) => {
      await afterPaint();
      const signal = AbortSignal.timeout(ANSWER_LIMIT_MS);
      return callApi(method, `/studies/${slug}${path}`, body, { signal, person: userId });
    },
    later: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    newId,
  });
}

/** Heard by the other tabs, not by this one. */
function channelOf(name: string): ListChannel<CodingWrite, unknown> {
  let channel: BroadcastChannel | null = null;
  return {
    post: (message) => channel?.postMessage(message),
    listen: (hear) => {
      const opened = new BroadcastChannel(name);
      opened.onmessage = ({ data }: MessageEvent<ListMessage<CodingWrite, unknown>>) => hear(data);
      channel = opened;
      return () => {
        opened.close();
        channel = null;
      };
    },
  };
}
