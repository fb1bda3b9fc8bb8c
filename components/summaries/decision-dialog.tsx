'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import { v7 as newId } from 'uuid';
import { useSubmit } from '@/components/api/use-submit';
import { FoundNotice } from '@/components/kept/found-notice';
import { useKeptText } from '@/components/kept/use-kept-text';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

interface DecisionDialogProps {
  path: string;
  /** The one the person has read. */
  version: { id: string; number: number };
  verdict: 'APPROVED' | 'CHANGES_REQUESTED';
  onClose: () => void;
}

/** A decision and its reason, on exactly one version. */
export function DecisionDialog({ path, version: { id, number }, verdict, onClose }: DecisionDialogProps) {
  const t = useTranslations('summaries');
  const common = useTranslations('app');
  const router = useRouter();
  const [reason, setReason] = useState('');
  const [decisionId] = useState(() => newId());
  const kept = useKeptText({
    place: `decision:${id}:${verdict}`,
    label: t('reason'),
    value: reason.trim() === '' ? null : reason,
    onFound: setReason,
  });
  const { submit, pending, errors, failure } = useSubmit({
    method: 'POST',
    path: `${path}/decisions`,
    onDone: () => {
      kept.forget();
      toast.success(t(`done.${verdict}`));
      onClose();
      router.refresh();
    },
  });
  const field = useRef<HTMLTextAreaElement>(null);

  // After the dialog has opened, which puts the focus on its cross.
  useEffect(() => {
    field.current?.focus();
  }, []);

  const approves = verdict === 'APPROVED';
  const problem = failure ?? errors.versionId;
  return (
    <Dialog
      title={approves ? t('approveTitle', { number }) : t('requestChangesTitle', { number })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" form="decision" variant="primary" disabled={pending}>
            {approves ? t('approve', { number }) : t('requestChanges')}
          </Button>
        </>
      }
    >
      <form
        method="post"
        id="decision"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit({ id: decisionId, verdict, reason, versionId: id });
        }}
      >
        {problem && (
          <Notice tone="bad" alert>
            {problem}
          </Notice>
        )}
        <p>{approves ? t('approveText') : t('requestChangesText')}</p>
        <FoundNotice at={kept.foundAt} onDiscard={() => setReason('')} />
        <TextArea
          ref={field}
          label={t('reason')}
          hint={approves ? t('reasonHintApprove') : t('reasonHintChanges')}
          required
          rows={5}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={errors.reason}
        />
      </form>
    </Dialog>
  );
}
