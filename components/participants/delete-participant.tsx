'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { DeleteDialog } from '@/components/api/delete-dialog';
import { Button } from '@/components/ui/button';

export function DeleteParticipant({
  study,
  participant,
}: {
  study: string;
  participant: { id: string; code: string };
}) {
  const t = useTranslations('participants');
  const common = useTranslations('app');
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const { id, code } = participant;
  return (
    <div>
      <Button variant="quiet" className="-ml-2.5 text-bad hover:text-bad" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden size={14} />
        {t('delete')}
      </Button>
      {asking && (
        <DeleteDialog
          title={t('deleteTitle', { code })}
          confirm={common('delete')}
          path={`/studies/${study}/participants/${id}`}
          onDone={() => {
            toast.success(t('deleted', { code }));
            router.push(`/studies/${study}/participants`);
            router.refresh();
          }}
          onClose={() => setAsking(false)}
        >
          <p>{t('deleteText')}</p>
        </DeleteDialog>
      )}
    </div>
  );
}
