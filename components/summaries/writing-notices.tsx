'use client';

import { useTranslations } from 'next-intl';
import type { DraftSession, SessionView } from '@/components/summaries/draft-session';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface WritingNoticesProps {
  session: DraftSession;
  view: SessionView;
  /** Number of the approved version that a first change leaves behind. */
  approved: number | null;
}

/** What one must know before writing on. */
export function WritingNotices({ session, view, approved }: WritingNoticesProps) {
  const t = useTranslations('summaries.editor');
  return (
    <div className="flex flex-col gap-2 font-sans text-sm empty:hidden">
      {view.state === 'failed' && (
        <Notice tone="bad" alert action={<Button onClick={() => void session.flush()}>{t('retry')}</Button>}>
          {t('failedText')} {view.problem}
        </Notice>
      )}
      {session.isResumed && <Notice>{t('restored')}</Notice>}
      {approved !== null && <Notice>{t('reopens', { number: approved })}</Notice>}
    </div>
  );
}
