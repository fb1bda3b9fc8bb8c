'use client';

import { Replace } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState, type ReactNode } from 'react';
import type { RecodedExcerpts } from '@/components/recoding/recoded-excerpts';
import type { RecodingTheme } from '@/components/recoding/recoding-theme';
import { Button } from '@/components/ui/button';

const RecodeDialog = dynamic(() => import('@/components/recoding/recode-dialog'));

interface RecodeButtonProps {
  slug: string;
  which: RecodedExcerpts;
  themes: RecodingTheme[];
  /** After a change that did not take the person elsewhere. */
  onDone?: () => void;
  children?: ReactNode;
}

/** Opens the change of the codings of many excerpts. */
export function RecodeButton({ children, ...props }: RecodeButtonProps) {
  const t = useTranslations('recoding');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Replace aria-hidden size={15} />
        {children ?? t('open')}
      </Button>
      {isOpen && <RecodeDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
