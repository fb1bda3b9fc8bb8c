'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useSubmit } from '@/components/api/use-submit';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Cell, DataTable, HeadCell, UnseenHeadCell } from '@/components/ui/data-table';
import { Notice } from '@/components/ui/notice';
import { Pill } from '@/components/ui/pill';
import type { TokenView } from '@/lib/domain/tokens/schema';

/** One's tokens: those that stand, with a way to revoke them, or those that do not. */
export function TokenTable({ tokens }: { tokens: readonly TokenView[] }) {
  const t = useTranslations('tokens');
  const [asked, setAsked] = useState<TokenView | null>(null);
  const live = tokens.some(({ state }) => state === 'LIVE');
  return (
    <>
      <DataTable>
        <thead>
          <tr>
            <HeadCell>{t('name')}</HeadCell>
            <HeadCell>{t('allows')}</HeadCell>
            <HeadCell>{t('made')}</HeadCell>
            <HeadCell>{t('lastUse')}</HeadCell>
            <HeadCell>{live ? t('expiry') : t('state')}</HeadCell>
            {live && <UnseenHeadCell>{t('actions')}</UnseenHeadCell>}
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <TokenRow
              key={token.id}
              token={token}
              onRevoke={() => {
                setAsked(token);
              }}
            />
          ))}
        </tbody>
      </DataTable>
      {asked && (
        <RevokeDialog
          token={asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </>
  );
}

function TokenRow({ token, onRevoke }: { token: TokenView; onRevoke: () => void }) {
  const t = useTranslations('tokens');
  const format = useFormatter();
  const day = (date: Date | null) => date && format.dateTime(date, { dateStyle: 'medium' });
  const { name, scope, studyId, studyTitle, state, createdAt, lastUsedAt, expiresAt, revokedAt } = token;
  return (
    <tr>
      <Cell className="font-medium wrap-anywhere">{name}</Cell>
      <Cell>
        <Pill tone={scope === 'WRITE' ? 'accent' : 'neutral'}>{t(`scopes.${scope}`)}</Pill>
        <span className="mt-0.5 block text-xs text-ink-2">
          {studyId === null ? t('inAllStudies') : (studyTitle ?? t('leftStudy'))}
        </span>
      </Cell>
      <Cell className="whitespace-nowrap text-ink-2">{day(createdAt)}</Cell>
      <Cell className="whitespace-nowrap text-ink-2">
        {lastUsedAt ? format.dateTime(lastUsedAt, { dateStyle: 'medium', timeStyle: 'short' }) : t('unused')}
      </Cell>
      {state === 'LIVE' ? (
        <>
          <Cell className="whitespace-nowrap">
            {day(expiresAt) ?? <span className="text-warn">{t('expiries.never')}</span>}
          </Cell>
          <Cell className="py-1 text-right">
            <Button variant="quiet" aria-label={t('revokeOf', { name })} onClick={onRevoke}>
              {t('revoke')}
            </Button>
          </Cell>
        </>
      ) : (
        <Cell className="whitespace-nowrap text-ink-2">
          {state === 'REVOKED'
            ? t('revokedOn', { date: day(revokedAt) ?? '' })
            : t('expiredOn', { date: day(expiresAt) ?? '' })}
        </Cell>
      )}
    </tr>
  );
}

function RevokeDialog({ token, onClose }: { token: TokenView; onClose: () => void }) {
  const t = useTranslations('tokens');
  const router = useRouter();
  const { submit, pending, failure } = useSubmit({
    method: 'DELETE',
    path: `/profile/tokens/${token.id}`,
    onDone: () => {
      toast.success(t('revoked'));
      router.refresh();
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={t('revokeOf', { name: token.name })}
      confirm={t('revoke')}
      danger
      pending={pending}
      onConfirm={() => void submit()}
      onClose={onClose}
    >
      <p>{t('revokeText')}</p>
      {failure && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
    </ConfirmDialog>
  );
}
