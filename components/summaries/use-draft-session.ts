'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { toast } from 'sonner';
import { callApi } from '@/components/api/call-api';
import { DraftSession, type KeptDraft, type StandingSummary } from '@/components/summaries/draft-session';
import { keepDraft } from '@/components/summaries/kept-draft';

interface Writing {
  /** Of the summary, below the API's base. */
  path: string;
  userId: string;
  summary: StandingSummary & { id: string };
  /** Left over from an earlier visit. */
  kept: KeptDraft | null;
  /** What it is, for a person who finds it days later. */
  label: string;
}

/** Of writing without a pause after which it is kept, in milliseconds. */
const KEEP_MS = 2_000;

/** The writing of a summary, saved also on the way out of the page. For the browser alone. */
export function useDraftSession({ path, userId, summary, kept, label }: Writing) {
  const t = useTranslations('summaries.editor');
  const router = useRouter();
  const [session] = useState(
    () =>
      new DraftSession({
        standing: summary,
        kept,
        save: (change) => callApi<StandingSummary>('PATCH', path, change),
        keep: (draft) => keepDraft({ userId, summaryId: summary.id, label }, draft),
      }),
  );
  const view = useSyncExternalStore(session.subscribe, session.getView);

  useEffect(() => {
    session.resume();
    const onHidden = () => {
      session.keepUnsaved();
      if (document.visibilityState === 'hidden') void session.flush();
    };
    const onLeaving = (event: BeforeUnloadEvent) => {
      if (session.isUnsaved) event.preventDefault();
    };
    const timer = setInterval(() => session.keepUnsaved(), KEEP_MS);
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('beforeunload', onLeaving);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('beforeunload', onLeaving);
      session.stop();
      if (!session.isUnsaved) return;
      session.keepUnsaved();
      void session.flush().then((saved) => {
        session.stop();
        if (saved) router.refresh();
        else toast.error(t('failedText'));
      });
    };
  }, [session, router, t]);

  return { session, view };
}
