'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { ArchiveThemeDialog } from '@/components/codebook/archive-theme-dialog';
import type { CodebookContext, CountedTheme } from '@/components/codebook/codebook-theme';
import { DeleteThemeDialog } from '@/components/codebook/delete-theme-dialog';
import { descendantIds } from '@/lib/core/coding/theme-tree';

const MergeThemeDialog = dynamic(() => import('@/components/codebook/merge-theme-dialog'));

export type CodebookDialog = 'delete' | 'archive' | 'merge';

interface CodebookDialogsProps {
  context: CodebookContext;
  themes: CountedTheme[];
  theme: CountedTheme;
  dialog: CodebookDialog;
  onDialog: (dialog: CodebookDialog | null) => void;
  /** The theme to show now, and what was done. */
  onDone: (nextId: string | null, message: string) => void;
}

export function CodebookDialogs({ context, themes, theme, dialog, onDialog, onDone }: CodebookDialogsProps) {
  const t = useTranslations('themes');
  const { name } = theme;
  const live = themes.filter(({ archivedAt }) => archivedAt === null);
  const close = () => onDialog(null);
  // Where one goes on when the theme is gone from the tree.
  const next = theme.parentId ?? live.find(({ id }) => id !== theme.id)?.id ?? null;
  if (dialog === 'merge') {
    return (
      <MergeThemeDialog
        context={context}
        themes={themes}
        theme={theme}
        onMerged={(into) => onDone(into.id, t('merge.done', { from: name, into: into.name }))}
        onClose={close}
      />
    );
  }
  if (dialog === 'archive') {
    return (
      <ArchiveThemeDialog
        slug={context.slug}
        theme={theme}
        below={descendantIds(live, theme.id).size - 1}
        onArchived={() => onDone(theme.id, t('archivedDone', { name }))}
        onClose={close}
      />
    );
  }
  return (
    <DeleteThemeDialog
      slug={context.slug}
      theme={theme}
      onInstead={onDialog}
      onDeleted={() => onDone(next, t('deleted', { name }))}
      onClose={close}
    />
  );
}
