'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useSubmit } from '@/components/api/use-submit';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';

export function WithdrawDialog({
  path,
  number,
  onClose,
}: {
  path: string;
  number: number;
  onClose: () => void;
}) {
  const t = useTranslations('summaries');
  const router = useRouter();
  const { submit, pending, failure } = useSubmit({
    method: 'POST',
    path: `${path}/withdraw`,
    onDone: () => {
      toast.success(t('done.withdraw'));
      onClose();
      router.refresh();
    },
  });
  return (
    <ConfirmDialog
      title={t('withdrawTitle', { number })}
      confirm={t('withdraw')}
      pending={pending}
      onConfirm={() => void submit()}
      onClose={onClose}
    >
      <div className="flex flex-col gap-3">
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        <p>{t('withdrawText', { number })}</p>
      </div>
    </ConfirmDialog>
  );
}
