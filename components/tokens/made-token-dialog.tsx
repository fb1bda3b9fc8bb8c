'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

interface MadeTokenDialogProps {
  name: string;
  token: string;
  onClose: () => void;
}

/** Shows a token that was just made: only its hash is kept. */
export function MadeTokenDialog({ name, token, onClose }: MadeTokenDialogProps) {
  const t = useTranslations('tokens');
  const common = useTranslations('app');
  const shown = useRef<HTMLElement>(null);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(token);
      toast.success(t('copied'));
    } catch {
      // Without HTTPS a browser has no clipboard to give.
      getSelection()?.selectAllChildren(shown.current ?? document.body);
      toast.info(t('selected'));
    }
  }

  return (
    <Dialog
      title={t('madeTitle', { name })}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" onClick={() => void copy()}>
            {t('copy')}
          </Button>
          <Button onClick={onClose}>{common('close')}</Button>
        </>
      }
    >
      <p>{t('madeText')}</p>
      <code ref={shown} className="my-3 block rounded-md bg-sunken px-3 py-2 font-mono break-all select-all">
        {token}
      </code>
      <p className="text-ink-2">{t('madeUse')}</p>
      <code className="mt-1 block rounded-md bg-sunken px-3 py-2 font-mono text-xs break-all">
        Authorization: Bearer {token.slice(0, 8)}…
      </code>
    </Dialog>
  );
}
