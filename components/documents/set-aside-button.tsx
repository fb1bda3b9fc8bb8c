'use client';

import { Archive } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { callApi } from '@/components/api/call-api';
import { useSubmit } from '@/components/api/use-submit';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';

interface SetAsideButtonProps {
  study: string;
  document: { id: string; title: string };
  excerptCount: number;
}

/** Time enough to read and to reach the button. */
const UNDO_MS = 12_000;

export function SetAsideButton({ study, document, excerptCount }: SetAsideButtonProps) {
  const t = useTranslations('documents.setAside');
  const common = useTranslations('app');
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const { id, title } = document;
  const path = `/studies/${study}/documents/${id}`;
  const { submit, pending, failure } = useSubmit({
    method: 'DELETE',
    path,
    onDone: () => {
      toast.success(t('done', { title }), {
        duration: UNDO_MS,
        action: { label: t('undo'), onClick: () => void restore() },
      });
      router.push(`/studies/${study}/documents`);
      router.refresh();
    },
  });

  async function restore(): Promise<void> {
    try {
      await callApi('POST', `${path}/restore`);
      toast.success(t('restored', { title }));
    } catch {
      toast.error(common('unreachable'));
    }
    router.refresh();
  }

  return (
    <div className="flex flex-col items-start gap-1">
      <Button
        variant="quiet"
        className="-ml-2.5"
        onClick={() => {
          setAsking(true);
        }}
      >
        <Archive aria-hidden size={14} />
        {t('do')}
      </Button>
      <p className="text-xs text-ink-2">{t('text')}</p>
      {asking && (
        <ConfirmDialog
          title={t('confirmTitle', { title })}
          confirm={t('do')}
          pending={pending}
          onConfirm={() => void submit()}
          onClose={() => {
            setAsking(false);
          }}
        >
          <div className="flex flex-col gap-3">
            <p>{t('confirmText', { count: excerptCount })}</p>
            {failure && (
              <Notice tone="bad" alert>
                {failure}
              </Notice>
            )}
          </div>
        </ConfirmDialog>
      )}
    </div>
  );
}
