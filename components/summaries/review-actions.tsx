'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DecisionDialog } from '@/components/summaries/decision-dialog';
import type { Leaving } from '@/components/summaries/leaving-notices';
import { SubmitDialog } from '@/components/summaries/submit-dialog';
import { WithdrawDialog } from '@/components/summaries/withdraw-dialog';
import { Button, LinkButton } from '@/components/ui/button';
import type { ReviewEvent, SummaryState } from '@/lib/core/review/summary-review';

interface ReviewActionsProps {
  study: string;
  summary: {
    id: string;
    state: SummaryState;
    revision: number;
    allowed: ReviewEvent[];
    version: { id: string; number: number } | null;
    deciders: { userId: string; name: string }[];
  };
  leaving: Leaving;
}

/** What this person may do with the summary now, as the review allows. */
export function ReviewActions({ study, summary, leaving }: ReviewActionsProps) {
  const t = useTranslations('summaries');
  const [asked, setAsked] = useState<ReviewEvent | null>(null);
  const may = (event: ReviewEvent) => summary.allowed.includes(event);
  const { version } = summary;
  const path = `/studies/${study}/summaries/${summary.id}`;
  const close = () => setAsked(null);
  return (
    <>
      {may('EDIT') && (
        <LinkButton href={`${path}/edit`}>
          {summary.state === 'APPROVED' ? t('reopen') : t('edit')}
        </LinkButton>
      )}
      {may('WITHDRAW') && <Button onClick={() => setAsked('WITHDRAW')}>{t('withdraw')}</Button>}
      {may('SUBMIT') && (
        <Button variant="primary" onClick={() => setAsked('SUBMIT')}>
          {t('submit')}
        </Button>
      )}
      {version && may('REQUEST_CHANGES') && (
        <Button onClick={() => setAsked('REQUEST_CHANGES')}>{t('requestChanges')}</Button>
      )}
      {version && may('APPROVE') && (
        <Button variant="primary" onClick={() => setAsked('APPROVE')}>
          {t('approve', { number: version.number })}
        </Button>
      )}
      {asked === 'SUBMIT' && (
        <SubmitDialog
          path={path}
          revision={summary.revision}
          number={(version?.number ?? 0) + 1}
          deciders={summary.deciders}
          leaving={leaving}
          onClose={close}
        />
      )}
      {asked === 'WITHDRAW' && version && (
        <WithdrawDialog path={path} number={version.number} onClose={close} />
      )}
      {(asked === 'APPROVE' || asked === 'REQUEST_CHANGES') && version && (
        <DecisionDialog
          path={path}
          version={version}
          verdict={asked === 'APPROVE' ? 'APPROVED' : 'CHANGES_REQUESTED'}
          onClose={close}
        />
      )}
    </>
  );
}
