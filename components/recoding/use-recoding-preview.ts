'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { RecodingPreview } from '@/lib/flows/preview-recoding';

interface Answer {
  key: string;
  preview: RecodingPreview | null;
  refusal: string | null;
}

/** What the change would do, or why it cannot be made; nothing while `body` is null or the server has not answered. */
export function useRecodingPreview(slug: string, body: object | null) {
  const common = useTranslations('app');
  const unreachable = common('unreachable');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const key = body && JSON.stringify(body);
  useEffect(() => {
    if (key === null) return;
    const stop = new AbortController();
    const path = `/studies/${slug}/recodings/preview`;
    callApi<RecodingPreview>('POST', path, JSON.parse(key), { signal: stop.signal }).then(
      (preview) => setAnswer({ key, preview, refusal: null }),
      (error: unknown) => {
        if (stop.signal.aborted) return;
        const problem = error instanceof ApiProblem ? error.body.detail : undefined;
        setAnswer({ key, preview: null, refusal: problem ?? unreachable });
      },
    );
    return () => stop.abort();
  }, [slug, key, unreachable]);
  const current = answer?.key === key ? answer : null;
  return { preview: current?.preview ?? null, refusal: current?.refusal ?? null };
}
