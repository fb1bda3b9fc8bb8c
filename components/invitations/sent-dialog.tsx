'use client';

import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { SentInvitation } from '@/lib/domain/invitations/schema';

/** Says that the mail has gone, or shows the link this once. */
export function SentDialog({ sent, onClose }: { sent: SentInvitation; onClose: () => void }) {
  const t = useTranslations('invitations');
  const common = useTranslations('app');
  const { invitation, mail, link } = sent;
  const { email } = invitation;
  return (
    <Dialog
      title={link === undefined ? t('sentTitle') : t('linkTitle')}
      onClose={onClose}
      footer={
        <>
          {link !== undefined && <CopyButton link={link} />}
          <Button variant={link === undefined ? 'primary' : 'secondary'} onClick={onClose}>
            {common('close')}
          </Button>
        </>
      }
    >
      {link === undefined ? (
        <p>{t('sent', { email })}</p>
      ) : (
        <div className="flex flex-col gap-4">
          {mail === 'failed' ? (
            <Notice tone="warn" alert>
              {t('linkFailed', { email })}
            </Notice>
          ) : (
            <p>{t('linkOff', { email })}</p>
          )}
          <TextField
            label={t('link')}
            value={link}
            readOnly
            hint={t('linkOnce', { until: new Date(invitation.expiresAt) })}
            onFocus={(event) => {
              event.target.select();
            }}
          />
        </div>
      )}
    </Dialog>
  );
}

function CopyButton({ link }: { link: string }) {
  const t = useTranslations('invitations');
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(link);
    toast.success(t('copied'));
  }
  return (
    <Button variant="primary" onClick={() => void copy()}>
      {t('copy')}
    </Button>
  );
}
