'use client';

import { useTranslations } from 'next-intl';
import { useSubmit } from '@/components/api/use-submit';
import type { CountedTheme } from '@/components/codebook/codebook-theme';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';

interface DeleteThemeDialogProps {
  slug: string;
  theme: CountedTheme;
  onDeleted: () => void;
  /** What can be done with a theme that cannot be deleted. */
  onInstead: (command: 'archive' | 'merge') => void;
  onClose: () => void;
}

export function DeleteThemeDialog({ slug, theme, onDeleted, onInstead, onClose }: DeleteThemeDialogProps) {
  const t = useTranslations('themes');
  const common = useTranslations('app');
  const { submit, pending, failure } = useSubmit({
    method: 'DELETE',
    path: `/studies/${slug}/themes/${theme.id}`,
    onDone: onDeleted,
  });
  const title = t('deleteTitle', { name: theme.name });
  const isUsed = theme.counts.own > 0;
  if (isUsed || failure !== null) {
    return (
      <Dialog
        title={title}
        onClose={onClose}
        footer={
          <>
            <Button onClick={onClose}>{common('cancel')}</Button>
            <Button onClick={() => onInstead('merge')}>{t('mergeInto')}</Button>
            <Button variant="primary" onClick={() => onInstead('archive')}>
              {t('archive')}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          <Notice tone="warn" alert>
            {failure ?? t('deleteUsed', { count: theme.counts.own })}
          </Notice>
          <p>{t('deleteInstead')}</p>
        </div>
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      title={title}
      confirm={common('delete')}
      danger
      pending={pending}
      onConfirm={() => void submit()}
      onClose={onClose}
    >
      <p>{t('deleteText')}</p>
    </ConfirmDialog>
  );
}
