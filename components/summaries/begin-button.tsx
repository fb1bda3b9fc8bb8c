'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { ApiProblem, callApi } from '@/components/api/call-api';
import { Button } from '@/components/ui/button';
import { useState } from 'react';

/** Makes the summary of a case and opens it for writing; if somebody was faster, opens theirs. */
export function BeginButton({ study, caseId, label }: { study: string; caseId: string; label: string }) {
  const t = useTranslations('summaries');
  const common = useTranslations('app');
  const router = useRouter();
  const [pending, setPending] = useState(false);

  async function begin() {
    setPending(true);
    try {
      const { id } = await callApi<{ id: string }>('POST', `/studies/${study}/summaries`, { caseId });
      router.push(`/studies/${study}/summaries/${id}/edit`);
    } catch (error) {
      const standing =
        error instanceof ApiProblem ? (error.body.current as { id: string } | undefined) : undefined;
      if (standing) router.push(`/studies/${study}/summaries/${standing.id}`);
      else
        toast.error(
          error instanceof ApiProblem && error.body.detail ? error.body.detail : common('unreachable'),
        );
      setPending(false);
    }
  }

  return (
    <Button disabled={pending} aria-label={`${t('begin')}: ${label}`} onClick={() => void begin()}>
      {t('begin')}
    </Button>
  );
}
