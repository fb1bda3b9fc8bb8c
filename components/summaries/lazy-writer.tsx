'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import type { KeptDraft } from '@/components/summaries/draft-session';
import { readKeptDraft } from '@/components/summaries/kept-draft';
import type { SummaryWriterProps } from '@/components/summaries/summary-writer';

function Opening() {
  const t = useTranslations('summaries.editor');
  return <p className="p-6 text-ink-2">{t('loading')}</p>;
}

const Writer = dynamic(() => import('@/components/summaries/summary-writer'), {
  ssr: false,
  loading: Opening,
});

/** The editor is heavy, and of the browser alone: its code comes apart from the page's. It begins with what was left unsaved. */
export function LazyWriter(props: Omit<SummaryWriterProps, 'kept'>) {
  const { userId, summary } = props;
  const [kept, setKept] = useState<KeptDraft | null>();
  useEffect(() => {
    void readKeptDraft(userId, summary.id).then(setKept);
  }, [userId, summary.id]);
  return kept === undefined ? <Opening /> : <Writer {...props} kept={kept} />;
}
