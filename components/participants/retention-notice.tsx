'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { DeleteDialog } from '@/components/api/delete-dialog';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface RetentionNoticeProps {
  study: string;
  retention: { retainUntil: string; identities: number; forms: number };
}

/** For coordinators: the date has passed until which the study may keep who its participants are. */
export function RetentionNotice({ study, retention }: RetentionNoticeProps) {
  const t = useTranslations('participants.retention');
  const format = useFormatter();
  const [asking, setAsking] = useState(false);
  const { retainUntil, identities, forms } = retention;
  const date = format.dateTime(new Date(retainUntil), { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <div className="pb-4">
      <Notice
        tone="warn"
        action={
          <Button variant="danger" onClick={() => setAsking(true)}>
            {t('destroy')}
          </Button>
        }
      >
        <h2 className="font-semibold">{t('title')}</h2>
        <p>{t('text', { date, identities, forms })}</p>
      </Notice>
      {asking && <DestroyDialog study={study} onClose={() => setAsking(false)} />}
    </div>
  );
}

function DestroyDialog({ study, onClose }: { study: string; onClose: () => void }) {
  const t = useTranslations('participants.retention');
  const router = useRouter();
  return (
    <DeleteDialog
      title={t('destroyTitle')}
      confirm={t('destroy')}
      path={`/studies/${study}/identities`}
      onDone={() => {
        toast.success(t('destroyed'));
        onClose();
        router.refresh();
      }}
      onClose={onClose}
    >
      <p>{t('destroyText')}</p>
    </DeleteDialog>
  );
}
