'use client';

import { useTranslations } from 'next-intl';
import { useSubmit } from '@/components/api/use-submit';
import type { CountedTheme } from '@/components/codebook/codebook-theme';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';

interface DeleteThemeDialogProps {
  slug: string;
  theme: CountedTheme;
  onDeleted: () => void;
  onClose: () => void;
}

export function DeleteThemeDialog({ slug, theme, onDeleted, onClose }: DeleteThemeDialogProps) {
  const t = useTranslations('themes');
  const common = useTranslations('app');
  const { submit, pending, failure } = useSubmit({
    method: 'DELETE',
    path: `/studies/${slug}/themes/${theme.id}`,
    onDone: onDeleted,
  });
  return (
    <ConfirmDialog
      title={t('deleteTitle', { name: theme.name })}
      confirm={common('delete')}
      danger
      pending={pending}
      onConfirm={() => void submit()}
      onClose={onClose}
    >
      <div className="flex flex-col gap-3">
        <p>{t('deleteText')}</p>
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
      </div>
    </ConfirmDialog>
  );
}
