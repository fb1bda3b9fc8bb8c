'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { ApiProblem, callApi } from '@/components/api/call-api';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Cell, DataTable, HeadCell, UnseenHeadCell } from '@/components/ui/data-table';
import { Pill } from '@/components/ui/pill';

interface Session {
  id: string;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
}

/** Where one's account is open. Ending this one is signing out, which has its own button. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  const t = useTranslations('security.sessions');
  const unreachable = useTranslations('app')('unreachable');
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);

  async function end(path: string, done: string): Promise<void> {
    setPending(true);
    try {
      await callApi('DELETE', path);
      toast.success(done);
      setAsking(false);
      router.refresh();
    } catch (error) {
      toast.error(error instanceof ApiProblem ? (error.body.detail ?? unreachable) : unreachable);
    }
    setPending(false);
  }

  return (
    <div className="flex flex-col gap-3">
      <DataTable>
        <thead>
          <tr>
            <HeadCell>{t('device')}</HeadCell>
            <HeadCell>{t('since')}</HeadCell>
            <HeadCell>{t('lastSeen')}</HeadCell>
            <UnseenHeadCell>{t('actions')}</UnseenHeadCell>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              pending={pending}
              onEnd={() => void end(`/profile/sessions/${session.id}`, t('ended'))}
            />
          ))}
        </tbody>
      </DataTable>
      {sessions.length > 1 ? (
        <div>
          <Button
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('endOthers')}
          </Button>
        </div>
      ) : (
        <p className="text-ink-2">{t('only')}</p>
      )}
      {asking && (
        <ConfirmDialog
          title={t('endOthersTitle')}
          confirm={t('endOthers')}
          pending={pending}
          onConfirm={() => void end('/profile/sessions/others', t('othersEnded'))}
          onClose={() => {
            setAsking(false);
          }}
        >
          {t('endOthersText')}
        </ConfirmDialog>
      )}
    </div>
  );
}

function SessionRow({ session, pending, onEnd }: { session: Session; pending: boolean; onEnd: () => void }) {
  const t = useTranslations('security.sessions');
  const format = useFormatter();
  const moment = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' });
  const device = session.device || t('unknownDevice');
  return (
    <tr>
      <Cell className="font-medium">
        <span className="flex flex-wrap items-center gap-1.5">
          {device}
          {session.current && <Pill tone="accent">{t('this')}</Pill>}
        </span>
      </Cell>
      <Cell className="text-ink-2">{moment(session.createdAt)}</Cell>
      <Cell className="text-ink-2">{moment(session.lastSeenAt)}</Cell>
      <Cell className="py-1 text-right">
        {!session.current && (
          <Button
            variant="quiet"
            disabled={pending}
            aria-label={t('endOf', { device, date: moment(session.createdAt) })}
            onClick={onEnd}
          >
            {t('end')}
          </Button>
        )}
      </Cell>
    </tr>
  );
}
