'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { KeptContents } from '@/components/kept/kept-contents';
import { isNothing, readOverview, type KeptOverview } from '@/components/kept/kept-overview';
import { sendKept } from '@/components/kept/send-kept';
import { signOut } from '@/components/shell/sign-out';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';

export interface SignOutDialogProps {
  userId: string;
  kept: KeptOverview;
  onClose: () => void;
}

/** What would be deleted from this browser, before a person signs out. */
export function SignOutDialog({ userId, kept, onClose }: SignOutDialogProps) {
  const t = useTranslations('kept.signOut');
  const common = useTranslations('app');
  const [overview, setOverview] = useState(kept);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const hasUnsent = overview.documents.some(({ unsent }) => unsent > 0);

  async function run(work: () => Promise<void>): Promise<void> {
    setPending(true);
    setProblem(null);
    await work().catch(() => setProblem(t('unreachable')));
    setPending(false);
  }

  async function sendAndLeave(): Promise<void> {
    await sendKept(overview);
    const left = await readOverview(userId);
    setOverview(left);
    if (isNothing(left)) await signOut(userId);
    else setProblem(t(left.documents.some(({ unsent }) => unsent > 0) ? 'notSent' : 'somethingLeft'));
  }

  return (
    <Dialog
      title={t('title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('back')}</Button>
          <Button variant="danger" disabled={pending} onClick={() => void run(() => signOut(userId))}>
            {t('delete')}
          </Button>
          {hasUnsent && (
            <Button variant="primary" disabled={pending} onClick={() => void run(sendAndLeave)}>
              {pending ? t('sending') : t('send')}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {problem && (
          <Notice tone="bad" alert>
            {problem}
          </Notice>
        )}
        <p>{t('text')}</p>
        <KeptContents overview={overview} />
      </div>
    </Dialog>
  );
}
