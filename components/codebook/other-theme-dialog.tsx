'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CodebookContext, CountedTheme } from '@/components/codebook/codebook-theme';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SelectField } from '@/components/ui/field';
import { flattenThemes } from '@/lib/core/coding/theme-tree';
import { themeName } from '@/lib/core/coding/theme-name';

interface OtherThemeDialogProps {
  context: CodebookContext;
  themes: CountedTheme[];
  exceptId: string;
  onChoose: (themeId: string) => void;
  onClose: () => void;
}

/** Another theme in use, for a coding that does not fit its own any more. */
export function OtherThemeDialog({ context, themes, exceptId, onChoose, onClose }: OtherThemeDialogProps) {
  const t = useTranslations('codebook.lookAgain');
  const [id, setId] = useState('');
  const live = themes.filter(({ archivedAt }) => archivedAt === null);
  return (
    <ConfirmDialog
      title={t('rethemeTitle')}
      confirm={t('rethemeConfirm')}
      pending={id === ''}
      onConfirm={() => onChoose(id)}
      onClose={onClose}
    >
      <SelectField label={t('theme')} value={id} onChange={(event) => setId(event.target.value)}>
        <option value="">{t('chooseTheme')}</option>
        {flattenThemes(live).map(({ theme, depth }) => (
          // indented by depth: options of a select have no other way to show a tree
          <option key={theme.id} value={theme.id} disabled={theme.id === exceptId}>
            {'\u2003'.repeat(depth)}
            {themeName(theme, context.locale, context.language)}
          </option>
        ))}
      </SelectField>
    </ConfirmDialog>
  );
}
