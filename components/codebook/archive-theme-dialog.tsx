'use client';

import { useTranslations } from 'next-intl';
import { useSubmit } from '@/components/api/use-submit';
import type { CountedTheme } from '@/components/codebook/codebook-theme';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';

interface ArchiveThemeDialogProps {
  slug: string;
  theme: CountedTheme;
  /** Themes below it that go with it. */
  below: number;
  onArchived: () => void;
  onClose: () => void;
}

export function ArchiveThemeDialog({ slug, theme, below, onArchived, onClose }: ArchiveThemeDialogProps) {
  const t = useTranslations('themes');
  const { submit, pending, failure } = useSubmit({
    method: 'PATCH',
    path: `/studies/${slug}/themes/${theme.id}`,
    onDone: onArchived,
  });
  return (
    <ConfirmDialog
      title={t('archiveTitle', { name: theme.name })}
      confirm={t('archive')}
      pending={pending}
      onConfirm={() => void submit({ archived: true, revision: theme.revision })}
      onClose={onClose}
    >
      <div className="flex flex-col gap-3">
        <p>{t('archiveText')}</p>
        {below > 0 && <p>{t('archiveBelow', { count: below })}</p>}
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
      </div>
    </ConfirmDialog>
  );
}
