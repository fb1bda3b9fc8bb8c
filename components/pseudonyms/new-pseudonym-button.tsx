'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PseudonymDialog } from '@/components/pseudonyms/pseudonym-dialog';
import { Button } from '@/components/ui/button';

export function NewPseudonymButton({ path }: { path: string }) {
  const t = useTranslations('pseudonyms.list');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden size={14} />
        {t('new')}
      </Button>
      {open && <PseudonymDialog path={path} entry={null} onClose={() => setOpen(false)} />}
    </>
  );
}
