'use client';

import { Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { DeleteDialog } from '@/components/api/delete-dialog';
import type { LeadChoice } from '@/components/cases/case-words';
import { EditCaseDialog } from '@/components/cases/edit-case-dialog';
import { Button } from '@/components/ui/button';
import type { CaseView } from '@/lib/domain/cases/case-view';

interface CaseActionsProps {
  slug: string;
  value: CaseView;
  leads: LeadChoice[];
}

export function CaseActions({ slug, value, leads }: CaseActionsProps) {
  const common = useTranslations('app');
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Button onClick={() => setOpen('edit')}>
        <Pencil aria-hidden size={15} />
        {common('edit')}
      </Button>
      <Button variant="quiet" onClick={() => setOpen('delete')}>
        <Trash2 aria-hidden size={15} />
        {common('delete')}
      </Button>
      {open === 'edit' && <EditCaseDialog slug={slug} value={value} leads={leads} onClose={close} />}
      {open === 'delete' && <DeleteCaseDialog slug={slug} value={value} onClose={close} />}
    </>
  );
}

function DeleteCaseDialog({
  slug,
  value,
  onClose,
}: Omit<CaseActionsProps, 'leads'> & { onClose: () => void }) {
  const t = useTranslations('cases');
  const common = useTranslations('app');
  const router = useRouter();
  return (
    <DeleteDialog
      title={t('deleteTitle', { code: value.code })}
      confirm={common('delete')}
      path={`/studies/${slug}/cases/${value.id}`}
      onDone={() => {
        toast.success(t('deleted'));
        router.push(`/studies/${slug}/cases`);
        router.refresh();
      }}
      onClose={onClose}
    >
      <p>{t('deleteText')}</p>
    </DeleteDialog>
  );
}
