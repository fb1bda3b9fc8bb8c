'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { callApi } from '@/components/api/call-api';
import { SmallGroupsNotice, type SmallGroup } from '@/components/participants/small-groups-notice';
import { Notice } from '@/components/ui/notice';
import { LEFT_OUT, type LeftOutReason } from '@/lib/core/consent/excerpt-consent';

interface Preview {
  excerpts: number;
  paraphrased: number;
  leftOut: Record<LeftOutReason, number>;
  smallGroups: SmallGroup[];
}

/** What consent makes of an export, told before it leaves. */
export function ExportPreview({ slug, query, path }: { slug: string; query: string; path: string }) {
  const t = useTranslations('participants.leaving');
  const preview = usePreview(`/studies/${slug}/${path}/export-preview?${query}`);
  if (preview === 'wait' || preview === 'failed') return <p className="text-ink-2">{t(preview)}</p>;
  const { excerpts, paraphrased, leftOut, smallGroups } = preview;
  const count = LEFT_OUT.reduce((sum, reason) => sum + leftOut[reason], 0);
  return (
    <div role="status" className="flex flex-col gap-3">
      <p>{t('excerpts', { count: excerpts, paraphrased })}</p>
      {count > 0 && (
        <Notice tone="warn">
          <p>{t('leftOut', { count })}</p>
          <ul className="list-disc pl-5">
            {LEFT_OUT.filter((reason) => leftOut[reason] > 0).map((reason) => (
              <li key={reason}>{t(`reason.${reason}`, { count: leftOut[reason] })}</li>
            ))}
          </ul>
        </Notice>
      )}
      <SmallGroupsNotice groups={smallGroups} />
    </div>
  );
}

function usePreview(path: string): Preview | 'wait' | 'failed' {
  const [preview, setPreview] = useState<Preview | 'wait' | 'failed'>('wait');
  useEffect(() => {
    const leaving = new AbortController();
    callApi<Preview>('GET', path, undefined, { signal: leaving.signal }).then(setPreview, () => {
      if (!leaving.signal.aborted) setPreview('failed');
    });
    return () => leaving.abort();
  }, [path]);
  return preview;
}
