'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ApiProblem, callApi } from '@/components/api/call-api';
import { PasswordDialog, type NewPassword } from '@/components/accounts/password-dialog';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Cell, DataTable, HeadCell, UnseenHeadCell } from '@/components/ui/data-table';
import { Notice } from '@/components/ui/notice';
import { Pill } from '@/components/ui/pill';

interface Account {
  id: string;
  email: string;
  name: string;
  isAdmin: boolean;
  disabled: boolean;
  secondFactor: boolean;
}

type Change = 'disable' | 'enable' | 'reset' | 'promote' | 'demote' | 'removeFactor';

const PATCH_OF = {
  disable: { disabled: true },
  enable: { disabled: false },
  promote: { isAdmin: true },
  demote: { isAdmin: false },
} as const;

async function apply(account: Account, change: Change): Promise<NewPassword | null> {
  if (change === 'reset') {
    const { password } = await callApi<{ password: string }>('POST', `/accounts/${account.id}/password`);
    return { name: account.name, email: account.email, password };
  }
  if (change === 'removeFactor') await callApi('DELETE', `/accounts/${account.id}/second-factor`);
  else await callApi('PATCH', `/accounts/${account.id}`, PATCH_OF[change]);
  return null;
}

export function AccountTable({ accounts, ownId }: { accounts: Account[]; ownId: string }) {
  const t = useTranslations('accounts');
  const [asked, setAsked] = useState<{ account: Account; change: Change } | null>(null);
  const [password, setPassword] = useState<NewPassword | null>(null);
  return (
    <>
      <DataTable>
        <thead>
          <tr>
            <HeadCell>{t('name')}</HeadCell>
            <HeadCell>{t('email')}</HeadCell>
            <HeadCell>{t('state')}</HeadCell>
            <UnseenHeadCell>{t('actions')}</UnseenHeadCell>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountRow
              key={account.id}
              account={account}
              own={account.id === ownId}
              onAsk={(change) => {
                setAsked({ account, change });
              }}
            />
          ))}
        </tbody>
      </DataTable>
      {asked && (
        <ChangeDialog
          {...asked}
          onClose={() => {
            setAsked(null);
          }}
          onPassword={setPassword}
        />
      )}
      {password && (
        <PasswordDialog
          value={password}
          onClose={() => {
            setPassword(null);
          }}
        />
      )}
    </>
  );
}

function AccountRow({
  account,
  own,
  onAsk,
}: {
  account: Account;
  own: boolean;
  onAsk: (change: Change) => void;
}) {
  const t = useTranslations('accounts');
  const changes: Change[] = [
    'reset',
    ...(own
      ? []
      : [
          account.isAdmin ? ('demote' as const) : ('promote' as const),
          account.disabled ? ('enable' as const) : ('disable' as const),
          ...(account.secondFactor ? ['removeFactor' as const] : []),
        ]),
  ];
  return (
    <tr>
      <Cell className="font-medium">{account.name}</Cell>
      <Cell className="text-ink-2">{account.email}</Cell>
      <Cell>
        <span className="flex gap-1.5">
          {account.disabled ? (
            <Pill tone="bad">{t('disabled')}</Pill>
          ) : (
            <Pill tone="good">{t('active')}</Pill>
          )}
          {account.isAdmin && <Pill tone="accent">{t('admin')}</Pill>}
          {account.secondFactor && <Pill>{t('secondFactor')}</Pill>}
        </span>
      </Cell>
      <Cell className="text-right">
        {changes.map((change) => (
          <Button
            key={change}
            variant="quiet"
            aria-label={t(`${change}.title`, { name: account.name })}
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
  account: Account;
  change: Change;
  onClose: () => void;
  onPassword: (password: NewPassword) => void;
}

function ChangeDialog({ account, change, onClose, onPassword }: ChangeDialogProps) {
  const t = useTranslations('accounts');
  const unreachable = useTranslations('app')('unreachable');
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function confirm(): Promise<void> {
    setPending(true);
    try {
      const password = await apply(account, change);
      router.refresh();
      onClose();
      if (password) onPassword(password);
    } catch (error) {
      setFailure(error instanceof ApiProblem ? (error.body.detail ?? unreachable) : unreachable);
      setPending(false);
    }
  }

  return (
    <ConfirmDialog
      title={t(`${change}.title`, { name: account.name })}
      confirm={t(`${change}.action`)}
      danger={change === 'disable' || change === 'removeFactor'}
      pending={pending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>{t(`${change}.text`)}</p>
      {failure && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
    </ConfirmDialog>
  );
}
