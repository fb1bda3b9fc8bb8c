import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { callApi } from '@/components/api/call-api';
import type { TranscriptHandle } from '@/components/transcript/transcript';
import { documentPaths } from '@/components/workspace/document-paths';
import { namedExcerptId } from '@/components/workspace/use-address';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ReadingAnswer } from '@/lib/domain/reading/schema';

/** Milliseconds one stays at a place before it is kept. */
const PAUSE_MS = 1_500;

/**
 * Opens the document where the person left it, unless the address names an excerpt, and keeps where they are: after a pause, and when
 * they leave. What does not get through is not told: it is kept the next time.
 */
export function useReadingPosition(transcript: RefObject<TranscriptHandle | null>): (offset: number) => void {
  const { slug, documentId, versionId } = useSetting();
  const path = documentPaths(slug, documentId, '').reading;
  const { data } = useQuery({
    queryKey: [path],
    queryFn: () => callApi<ReadingAnswer>('GET', path),
    retry: false,
  });
  const unkept = useRef<number | null>(null);
  const moved = useRef(false);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = useCallback(
    (keepalive: boolean) => {
      clearTimeout(pause.current);
      const offset = unkept.current;
      if (offset === null) return;
      unkept.current = null;
      callApi('PUT', path, { versionId, offset }, { keepalive }).catch(() => undefined);
    },
    [path, versionId],
  );

  const position = data?.position ?? null;
  const open = useEffectEvent((offset: number) => {
    if (!moved.current && namedExcerptId() === null) transcript.current?.show(offset);
  });
  useEffect(() => {
    if (position && position.offset > 0) open(position.offset);
  }, [position]);

  useEffect(() => {
    const leave = () => keep(true);
    const hidden = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hidden);
      leave();
    };
  }, [keep]);

  return (offset) => {
    // being brought there is no reading
    if (!moved.current && offset === position?.offset) return;
    moved.current = true;
    unkept.current = offset;
    clearTimeout(pause.current);
    pause.current = setTimeout(() => keep(false), PAUSE_MS);
  };
}
