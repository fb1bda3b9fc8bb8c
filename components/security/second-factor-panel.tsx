'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { ProofDialog } from '@/components/security/proof-dialog';
import { CodesStep, SetUpDialog } from '@/components/security/set-up-dialog';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface SecondFactorPanelProps {
  email: string;
  state: 'off' | 'on' | 'unreadable';
  recoveryCodesLeft: number;
}

type Asked = 'set-up' | 'off' | 'renew' | { codes: readonly string[] } | null;

export function SecondFactorPanel({ email, state, recoveryCodesLeft }: SecondFactorPanelProps) {
  const t = useTranslations('security.factor');
  const router = useRouter();
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => {
    setAsked(null);
    router.refresh();
  };
  return (
    <div className="flex flex-col gap-3">
      {state === 'unreadable' && <Notice tone="warn">{t('unreadable')}</Notice>}
      {state !== 'off' && (
        <Notice tone={recoveryCodesLeft > 2 ? 'good' : 'warn'}>
          {t('left', { count: recoveryCodesLeft })}
        </Notice>
      )}
      <div className="flex gap-2">
        {state === 'off' && (
          <Button
            onClick={() => {
              setAsked('set-up');
            }}
          >
            {t('setUp')}
          </Button>
        )}
        {state === 'on' && (
          <Button
            onClick={() => {
              setAsked('renew');
            }}
          >
            {t('renew')}
          </Button>
        )}
        {state !== 'off' && (
          <Button
            variant="danger"
            onClick={() => {
              setAsked('off');
            }}
          >
            {t('turnOff')}
          </Button>
        )}
      </div>
      {asked === 'set-up' && <SetUpDialog email={email} onClose={close} />}
      {asked === 'off' && <OffDialog onClose={close} />}
      {asked === 'renew' && (
        <RenewDialog
          onClose={close}
          onCodes={(codes) => {
            setAsked({ codes });
          }}
        />
      )}
      {asked !== null && typeof asked === 'object' && (
        <CodesStep codes={asked.codes} email={email} onClose={close} />
      )}
    </div>
  );
}

function OffDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('security.off');
  return (
    <ProofDialog
      title={t('title')}
      text={t('text')}
      confirm={t('confirm')}
      danger
      path="/profile/second-factor/off"
      onClose={onClose}
      onDone={() => {
        toast.success(t('done'));
        onClose();
      }}
    />
  );
}

function RenewDialog({
  onClose,
  onCodes,
}: {
  onClose: () => void;
  onCodes: (codes: readonly string[]) => void;
}) {
  const t = useTranslations('security.codes');
  return (
    <ProofDialog<{ recoveryCodes: string[] }>
      title={t('renewTitle')}
      text={t('renewText')}
      confirm={t('renew')}
      path="/profile/second-factor/recovery-codes"
      onClose={onClose}
      onDone={({ recoveryCodes }) => {
        onCodes(recoveryCodes);
      }}
    />
  );
}
