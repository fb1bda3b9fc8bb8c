'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { ImportPreview } from '@/lib/domain/themes/codebook-files';

interface Answer {
  file: File;
  parentId: string;
  preview: ImportPreview | null;
  refusal: string | null;
}

export function formOf(file: File, parentId: string, update: boolean): FormData {
  const form = new FormData();
  form.set('parentId', parentId);
  form.set('update', `${update}`);
  form.set('file', file);
  return form;
}

/** What a file would do, once it is chosen; or why it cannot be read. */
export function useImportPreview(slug: string, file: File | null, parentId: string) {
  const common = useTranslations('app');
  const unreachable = common('unreachable');
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (!file) return;
    const stop = new AbortController();
    const path = `/studies/${slug}/themes/import/preview`;
    callApi<ImportPreview>('POST', path, formOf(file, parentId, false), { signal: stop.signal }).then(
      (preview) => setAnswer({ file, parentId, preview, refusal: null }),
      (error: unknown) => {
        if (stop.signal.aborted) return;
        const problem = error instanceof ApiProblem ? error.body.detail : undefined;
        setAnswer({ file, parentId, preview: null, refusal: problem ?? unreachable });
      },
    );
    return () => stop.abort();
  }, [slug, file, parentId, unreachable]);
  const current = answer && answer.file === file && answer.parentId === parentId ? answer : null;
  return { preview: current?.preview ?? null, refusal: current?.refusal ?? null };
}
