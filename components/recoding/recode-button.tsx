'use client';

import { Replace } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { RecodingTheme } from '@/components/recoding/recoding-theme';
import { Button } from '@/components/ui/button';
import type { ExcerptFilter } from '@/lib/domain/excerpts/schema';

const RecodeDialog = dynamic(() => import('@/components/recoding/recode-dialog'));

interface RecodeButtonProps {
  slug: string;
  filter: ExcerptFilter;
  themes: RecodingTheme[];
}

/** Opens the change of the codings of all that the page's filter leaves. */
export function RecodeButton(props: RecodeButtonProps) {
  const t = useTranslations('recoding');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Replace aria-hidden size={15} />
        {t('open')}
      </Button>
      {isOpen && <RecodeDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
