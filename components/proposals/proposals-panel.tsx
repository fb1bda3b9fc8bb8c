'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ProposalsContent } from '@/components/proposals/proposals-content';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

export interface ProposalsPanelProps {
  slug: string;
  documentId: string;
  start: number;
  end: number;
  themeIds: readonly string[];
  themes: ReadonlyMap<string, ThemeView>;
  themeName: (theme: ThemeView) => string;
  /** Left out where nothing can be applied. */
  onApply?: ((themeId: string) => void) | undefined;
}

/** What the study's own texts and codings propose for a passage. Nothing is looked for before it is opened, nothing applied unasked. */
export function ProposalsPanel(props: ProposalsPanelProps) {
  const t = useTranslations('proposals');
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="border-t border-line pt-2"
    >
      <summary className="min-h-6 cursor-pointer font-semibold">{t('title')}</summary>
      {isOpen && <ProposalsContent {...props} />}
    </details>
  );
}
