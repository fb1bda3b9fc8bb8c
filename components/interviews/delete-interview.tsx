'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { DeleteDialog } from '@/components/api/delete-dialog';
import { Button } from '@/components/ui/button';

interface DeleteInterviewProps {
  study: string;
  interview: { id: string; number: number };
  /** An interview with documents is not deleted. */
  hasDocuments: boolean;
}

export function DeleteInterview({ study, interview, hasDocuments }: DeleteInterviewProps) {
  const t = useTranslations('interviews');
  const common = useTranslations('app');
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const { id, number } = interview;
  return (
    <div className="flex flex-col items-start gap-1">
      <Button
        variant="quiet"
        className="-ml-2.5 text-bad hover:text-bad"
        disabled={hasDocuments}
        aria-describedby={hasDocuments ? 'delete-refused' : undefined}
        onClick={() => {
          setAsking(true);
        }}
      >
        <Trash2 aria-hidden size={14} />
        {t('delete')}
      </Button>
      {hasDocuments && (
        <p id="delete-refused" className="text-xs text-ink-2">
          {t('deleteHasDocuments')}
        </p>
      )}
      {asking && (
        <DeleteDialog
          title={t('deleteTitle', { number })}
          confirm={common('delete')}
          path={`/studies/${study}/interviews/${id}`}
          onDone={() => {
            toast.success(t('deleted', { number }));
            router.push(`/studies/${study}/interviews`);
            router.refresh();
          }}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{t('deleteText')}</p>
        </DeleteDialog>
      )}
    </div>
  );
}
