'use client';

import { UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { InviteDialog } from '@/components/invitations/invite-dialog';
import { SentDialog } from '@/components/invitations/sent-dialog';
import { Button } from '@/components/ui/button';
import type { SentInvitation } from '@/lib/domain/invitations/schema';

export interface InvitePlace {
  /** Of the invitations, below `/api/v1`. */
  path: string;
  /** To a study one is invited with roles. */
  toStudy: boolean;
}

export function InviteButton(place: InvitePlace) {
  const t = useTranslations('invitations');
  const [shown, setShown] = useState<'form' | SentInvitation | null>(null);
  const close = () => {
    setShown(null);
  };
  return (
    <>
      <Button
        variant="primary"
        onClick={() => {
          setShown('form');
        }}
      >
        <UserPlus aria-hidden size={15} />
        {t('invite')}
      </Button>
      {shown === 'form' && <InviteDialog {...place} onClose={close} onSent={setShown} />}
      {shown !== null && shown !== 'form' && <SentDialog sent={shown} onClose={close} />}
    </>
  );
}
