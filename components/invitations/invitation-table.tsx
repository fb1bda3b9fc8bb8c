'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import type { InvitePlace } from '@/components/invitations/invite-button';
import { SentDialog } from '@/components/invitations/sent-dialog';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Cell, DataTable, HeadCell, UnseenHeadCell } from '@/components/ui/data-table';
import { Notice } from '@/components/ui/notice';
import { Pill } from '@/components/ui/pill';
import { INVITATION_DAYS } from '@/lib/core/accounts/invitation-days';
import type { InvitationView, SentInvitation } from '@/lib/domain/invitations/schema';

const CHANGES = ['renew', 'revoke'] as const;
type Change = (typeof CHANGES)[number];

interface InvitationTableProps extends InvitePlace {
  invitations: InvitationView[];
}

/** The invitations that wait for somebody; nothing where none does. */
export function InvitationTable({ invitations, path, toStudy }: InvitationTableProps) {
  const t = useTranslations('invitations');
  const [asked, setAsked] = useState<{ invitation: InvitationView; change: Change } | null>(null);
  const [sent, setSent] = useState<SentInvitation | null>(null);
  const close = () => {
    setAsked(null);
    setSent(null);
  };
  return (
    <>
      {invitations.length > 0 && (
        <section className="pt-8">
          <h2 className="pb-2 text-lg font-semibold">{t('title')}</h2>
          <DataTable>
            <thead>
              <tr>
                <HeadCell>{t('email')}</HeadCell>
                {toStudy && <HeadCell>{t('roles')}</HeadCell>}
                <HeadCell>{t('until')}</HeadCell>
                <UnseenHeadCell>{t('actions')}</UnseenHeadCell>
              </tr>
            </thead>
            <tbody>
              {invitations.map((invitation) => (
                <InvitationRow
                  key={invitation.id}
                  invitation={invitation}
                  toStudy={toStudy}
                  onAsk={(change) => {
                    setAsked({ invitation, change });
                  }}
                />
              ))}
            </tbody>
          </DataTable>
        </section>
      )}
      {asked && <ChangeDialog {...asked} path={path} onClose={close} onSent={setSent} />}
      {sent && <SentDialog sent={sent} onClose={close} />}
    </>
  );
}

interface InvitationRowProps {
  invitation: InvitationView;
  toStudy: boolean;
  onAsk: (change: Change) => void;
}

function InvitationRow({ invitation, toStudy, onAsk }: InvitationRowProps) {
  const t = useTranslations('invitations');
  const roleName = useTranslations('app.roles');
  const { email, roles, mayExport, invitedBy, expiresAt, state } = invitation;
  return (
    <tr>
      <Cell>
        <span className="font-medium break-all">{email}</span>
        <span className="block text-xs text-ink-2">{t('by', { name: invitedBy })}</span>
      </Cell>
      {toStudy && (
        <Cell>
          <span className="flex flex-wrap gap-1.5">
            {roles.map((role) => (
              <Pill key={role}>{roleName(role)}</Pill>
            ))}
            {mayExport && <Pill tone="accent">{t('mayExport')}</Pill>}
          </span>
        </Cell>
      )}
      <Cell>
        {state === 'open' ? (
          t('open', { until: new Date(expiresAt) })
        ) : (
          <Pill tone="warn">{t('expired')}</Pill>
        )}
      </Cell>
      <Cell className="text-right whitespace-nowrap">
        {CHANGES.map((change) => (
          <Button
            key={change}
            variant="quiet"
            aria-label={t(`${change}.title`, { email })}
            onClick={() => {
              onAsk(change);
            }}
          >
            {t(`${change}.action`)}
          </Button>
        ))}
      </Cell>
    </tr>
  );
}

interface ChangeDialogProps {
  invitation: InvitationView;
  change: Change;
  path: string;
  onClose: () => void;
  onSent: (sent: SentInvitation) => void;
}

function ChangeDialog({ invitation, change, path, onClose, onSent }: ChangeDialogProps) {
  const t = useTranslations('invitations');
  const router = useRouter();
  const { submit, pending, failure } = useSubmit<SentInvitation | undefined>({
    method: change === 'renew' ? 'POST' : 'DELETE',
    path: `${path}/${invitation.id}${change === 'renew' ? '/renew' : ''}`,
    onDone: (sent) => {
      router.refresh();
      onClose();
      if (sent) onSent(sent);
    },
  });
  return (
    <ConfirmDialog
      title={t(`${change}.title`, { email: invitation.email })}
      confirm={t(`${change}.action`)}
      danger={change === 'revoke'}
      pending={pending}
      onConfirm={() => void submit()}
      onClose={onClose}
    >
      <p>{t(`${change}.text`, { days: INVITATION_DAYS })}</p>
      {failure && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
    </ConfirmDialog>
  );
}
