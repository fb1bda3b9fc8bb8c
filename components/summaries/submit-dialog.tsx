'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useSubmit } from '@/components/api/use-submit';
import { LeavingNotices, type Leaving } from '@/components/summaries/leaving-notices';
import { joinedNames } from '@/components/summaries/joined-names';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';

interface SubmitDialogProps {
  path: string;
  revision: number;
  /** Of the version that comes about. */
  number: number;
  deciders: { name: string }[];
  leaving: Leaving;
  onClose: () => void;
}

export function SubmitDialog({ path, revision, number, deciders, leaving, onClose }: SubmitDialogProps) {
  const t = useTranslations('summaries');
  const router = useRouter();
  const { submit, pending, errors, failure } = useSubmit({
    method: 'POST',
    path: `${path}/submit`,
    onDone: () => {
      toast.success(t('done.submit'));
      onClose();
      router.refresh();
    },
  });
  const problem = failure ?? errors.content;
  return (
    <ConfirmDialog
      title={t('submitTitle')}
      confirm={t('submit')}
      pending={pending}
      onConfirm={() => void submit({ revision })}
      onClose={onClose}
    >
      <div className="flex flex-col gap-3">
        {problem && (
          <Notice tone="bad" alert>
            {problem}
          </Notice>
        )}
        <p>{t('submitText', { number })}</p>
        <LeavingNotices {...leaving} />
        {deciders.length > 0 && <p>{t('submitDeciders', { names: joinedNames(deciders, t) })}</p>}
      </div>
    </ConfirmDialog>
  );
}
