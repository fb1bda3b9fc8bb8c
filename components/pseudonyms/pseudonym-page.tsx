'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ApiProblem } from '@/components/api/call-api';
import { PseudonymDesk } from '@/components/pseudonyms/pseudonym-desk';
import { PseudonymResult } from '@/components/pseudonyms/pseudonym-result';
import { useNamedText } from '@/components/pseudonyms/use-named-text';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Pseudonymised } from '@/lib/flows/pseudonymise-document';

interface PseudonymPageProps {
  slug: string;
  documentId: string;
  /** Of the study's texts, and so of the pseudonyms. */
  language: 'it' | 'en';
}

export function PseudonymPage(props: PseudonymPageProps) {
  const [client] = useState(
    () =>
      new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, refetchOnWindowFocus: false } } }),
  );
  return (
    <QueryClientProvider client={client}>
      <OpeningDesk {...props} />
    </QueryClientProvider>
  );
}

function OpeningDesk({ slug, documentId, language }: PseudonymPageProps) {
  const t = useTranslations('pseudonyms');
  const common = useTranslations('app');
  const path = `/studies/${slug}/documents/${documentId}`;
  const { data, error, isFetching, refetch } = useNamedText(path);
  const [result, setResult] = useState<Pseudonymised | null>(null);

  if (result)
    return (
      <PseudonymResult
        slug={slug}
        documentId={documentId}
        result={result}
        onContinue={() => {
          void refetch().then(() => {
            setResult(null);
          });
        }}
      />
    );
  if (error)
    return (
      <div className="p-4.5">
        <Notice tone="bad" alert action={<Button onClick={() => void refetch()}>{common('retry')}</Button>}>
          {error instanceof ApiProblem ? (error.body.detail ?? common('unreachable')) : common('unreachable')}
        </Notice>
      </div>
    );
  if (!data || isFetching)
    return (
      <p role="status" className="p-4.5 text-ink-2">
        {t('searching')}
      </p>
    );
  return (
    <PseudonymDesk
      key={data.proposals.versionId}
      path={path}
      language={language}
      proposals={data.proposals}
      text={data.text}
      onDone={setResult}
      onStale={() => void refetch()}
    />
  );
}
