'use client';

import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { ArchivedNotice, MergedNotice } from '@/components/codebook/archived-notice';
import type { CodebookContext, CountedTheme } from '@/components/codebook/codebook-theme';
import { ThemeDetail } from '@/components/codebook/theme-detail';
import { ThemeEditor } from '@/components/codebook/theme-editor';

interface ThemeWordsProps {
  context: CodebookContext;
  theme: CountedTheme;
  /** The theme that it was merged into. */
  into: CountedTheme | undefined;
  nameRef: Ref<HTMLInputElement>;
  onUnsaved: (unsaved: boolean) => void;
  /** Given what was done. */
  onSaved: (message: string) => void;
}

/** What a theme says: to be written, or to be read by who may not write and of a theme that was merged. */
export function ThemeWords({ context, theme, into, nameRef, onUnsaved, onSaved }: ThemeWordsProps) {
  const t = useTranslations('themes');
  if (into) {
    return (
      <>
        <MergedNotice
          context={context}
          theme={theme}
          into={into.name}
          onUndone={() => onSaved(t('mergeUndone', { name: theme.name }))}
        />
        <ThemeDetail theme={theme} />
      </>
    );
  }
  return (
    <>
      {theme.archivedAt !== null && <ArchivedNotice theme={theme} />}
      {context.mayWrite ? (
        <ThemeEditor
          context={context}
          theme={theme}
          nameRef={nameRef}
          onUnsaved={onUnsaved}
          onSaved={(name) => onSaved(t('saved', { name }))}
        />
      ) : (
        <ThemeDetail theme={theme} />
      )}
    </>
  );
}
