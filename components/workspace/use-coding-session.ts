import { useEffect, useEffectEvent, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { callApi } from '@/components/api/call-api';
import {
  CodingSession,
  type SessionEvent,
  type SessionSnapshot,
} from '@/components/workspace/coding-session';
import type { CodingState } from '@/components/workspace/operation';
import { fetchCoding } from '@/components/workspace/use-document-data';

const ANSWER_LIMIT_MS = 30_000;
/** What others did is looked for when the person comes back to the window, at most this often. */
const REFRESH_MS = 20_000;

/** Sessions with unsent writes outlive their page: who comes back finds them, and they go on trying meanwhile. */
const openSessions = new Map<string, CodingSession>();

/** What was done is first shown, then sent. */
const afterPaint = () => new Promise((resolve) => setTimeout(resolve));

const keyOf = (slug: string, documentId: string) => `${slug}/${documentId}`;

function openSession(slug: string, documentId: string, confirmed: CodingState | null): CodingSession {
  const standing = openSessions.get(keyOf(slug, documentId));
  if (standing && standing.getSnapshot().unsent > 0) return standing;
  return new CodingSession(confirmed, {
    call: async ({ method, path, body }) => {
      await afterPaint();
      return callApi(method, `/studies/${slug}${path}`, body, AbortSignal.timeout(ANSWER_LIMIT_MS));
    },
    later: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
}

function keepUnsentFromBeingLost(event: BeforeUnloadEvent): void {
  if ([...openSessions.values()].some((session) => session.getSnapshot().unsent > 0)) event.preventDefault();
}

/** The person's session on a document, with what it shows now. */
export function useCodingSession(
  slug: string,
  documentId: string,
  /** Null while it is on its way. */
  fetched: CodingState | null,
): [CodingSession, SessionSnapshot] {
  const [session] = useState(() => openSession(slug, documentId, fetched));
  const snapshot = useSyncExternalStore(session.subscribe, session.getSnapshot, session.getSnapshot);

  useLayoutEffect(() => {
    if (fetched) session.adopt(fetched, session.changes);
  }, [session, fetched]);

  useEffect(() => {
    const retry = () => session.retry();
    openSessions.set(keyOf(slug, documentId), session);
    addEventListener('online', retry);
    addEventListener('beforeunload', keepUnsentFromBeingLost);
    return () => {
      removeEventListener('online', retry);
    };
  }, [session, slug, documentId]);

  useEffect(() => {
    let refreshedAt = Date.now();
    const refresh = async () => {
      const mark = session.changes;
      refreshedAt = Date.now();
      session.adopt(await fetchCoding(slug, documentId), mark);
    };
    // what cannot be fetched now is fetched the next time
    const onReturn = () => {
      if (Date.now() - refreshedAt > REFRESH_MS) refresh().catch(() => undefined);
    };
    const forget = session.listen(() => void refresh().catch(() => undefined));
    addEventListener('focus', onReturn);
    return () => {
      forget();
      removeEventListener('focus', onReturn);
    };
  }, [session, slug, documentId]);

  return [session, snapshot];
}

export function useSessionEvents(session: CodingSession, onEvent: (event: SessionEvent) => void): void {
  const tell = useEffectEvent(onEvent);
  useEffect(() => session.listen((event) => tell(event)), [session]);
}
