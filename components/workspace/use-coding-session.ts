import { useEffect, useEffectEvent, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { CodedDocument } from '@/components/kept/kept-coding';
import type { CodingSession, SessionEvent, SessionSnapshot } from '@/components/workspace/coding-session';
import { enterSession, openSessions, sessionOf } from '@/components/workspace/open-sessions';
import type { CodingState } from '@/components/workspace/operation';
import { fetchCoding } from '@/components/workspace/use-document-data';

/** What others did is looked for when the person comes back to the window, at most this often. */
const REFRESH_MS = 20_000;

/** What the browser keeps is not lost with the page. */
function keepFromBeingLost(event: BeforeUnloadEvent): void {
  const lost = openSessions().some((session) => session.getSnapshot().keeping === 'failed');
  if (lost) event.preventDefault();
}

/** The person's session on a document, with what it shows now. */
export function useCodingSession(
  document: CodedDocument,
  versionId: string,
  /** Null while it is on its way. */
  fetched: CodingState | null,
): [CodingSession, SessionSnapshot] {
  const [session] = useState(() => sessionOf(document));
  const snapshot = useSyncExternalStore(session.subscribe, session.getSnapshot, session.getSnapshot);

  // a document is one for as long as the page shows it
  const enter = useEffectEvent(() => enterSession(document, session));
  useEffect(() => {
    addEventListener('beforeunload', keepFromBeingLost);
    return enter();
  }, [session]);

  useLayoutEffect(() => {
    session.read(versionId);
    if (fetched) session.adopt(fetched, session.changes);
  }, [session, versionId, fetched]);

  useRefresh(session, document);
  return [session, snapshot];
}

/** Looks for what others did: when the person comes back, and when the session asks for it. */
function useRefresh(session: CodingSession, { slug, documentId }: CodedDocument): void {
  useEffect(() => {
    let refreshedAt = Date.now();
    const refresh = async () => {
      const mark = session.changes;
      refreshedAt = Date.now();
      session.adopt(await fetchCoding(slug, documentId), mark);
    };
    // what cannot be fetched now is fetched the next time
    const tryRefresh = () => void refresh().catch(() => undefined);
    const onReturn = () => {
      if (Date.now() - refreshedAt > REFRESH_MS) tryRefresh();
    };
    const forget = session.listen(tryRefresh);
    addEventListener('focus', onReturn);
    return () => {
      forget();
      removeEventListener('focus', onReturn);
    };
  }, [session, slug, documentId]);
}

export function useSessionEvents(session: CodingSession, onEvent: (event: SessionEvent) => void): void {
  const tell = useEffectEvent(onEvent);
  useEffect(() => session.listen((event) => tell(event)), [session]);
}
