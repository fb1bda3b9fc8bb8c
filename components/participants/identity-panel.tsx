'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { DeleteDialog } from '@/components/api/delete-dialog';
import { useSubmit } from '@/components/api/use-submit';
import { IdentityForm, type Identity } from '@/components/participants/identity-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface IdentityPanelProps {
  study: string;
  participant: { id: string; code: string };
  /** Whether there is one; what it says is not on the page until it is asked for. */
  isKept: boolean;
  mayKnow: boolean;
  mayWrite: boolean;
}

/** Who a participant is. Showing it is an act of the reader's, which is recorded. */
export function IdentityPanel(props: IdentityPanelProps) {
  const t = useTranslations('participants.identity');
  return (
    <section aria-labelledby="identity" className="flex flex-col gap-3">
      <h2 id="identity" className="text-lg font-semibold">
        {t('title')}
      </h2>
      {props.mayKnow ? <Vault {...props} /> : <p className="text-ink-2">{t('forbidden')}</p>}
    </section>
  );
}

function Vault({ study, participant, isKept, mayWrite }: IdentityPanelProps) {
  const t = useTranslations('participants.identity');
  const path = `/studies/${study}/participants/${participant.id}/identity`;
  const router = useRouter();
  const [shown, setShown] = useState<Identity | null>(null);
  const [isWriting, setWriting] = useState(false);
  const [isDestroying, setDestroying] = useState(false);
  const { submit: read, pending, failure } = useSubmit<Identity>({ method: 'GET', path, onDone: setShown });
  return (
    <>
      <p className="text-ink-2">{t('why')}</p>
      {failure && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      {!isKept && !shown && <p>{t('none')}</p>}
      {shown && !isWriting && <IdentityWords identity={shown} />}
      {isWriting ? (
        <IdentityForm
          path={path}
          identity={shown}
          onClose={() => setWriting(false)}
          onSaved={(saved) => {
            setShown(saved);
            setWriting(false);
            toast.success(t('saved'));
            router.refresh();
          }}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          {isKept && !shown && (
            <Button disabled={pending} onClick={() => void read()}>
              {t('show')}
            </Button>
          )}
          {shown && <Button onClick={() => setShown(null)}>{t('hide')}</Button>}
          {mayWrite && (shown || !isKept) && (
            <Button onClick={() => setWriting(true)}>{shown ? t('edit') : t('write')}</Button>
          )}
          {mayWrite && isKept && (
            <Button variant="quiet" className="text-bad hover:text-bad" onClick={() => setDestroying(true)}>
              {t('destroy')}
            </Button>
          )}
        </div>
      )}
      {isDestroying && (
        <DestroyDialog
          path={path}
          code={participant.code}
          onClose={() => setDestroying(false)}
          onDone={() => {
            setShown(null);
            setDestroying(false);
          }}
        />
      )}
    </>
  );
}

function IdentityWords({ identity }: { identity: Identity }) {
  const t = useTranslations('participants.identity');
  const format = useFormatter();
  return (
    <div className="flex flex-col gap-2 rounded-md border border-line bg-surface p-3">
      <dl className="flex flex-col gap-2">
        {(['name', 'exactRole', 'contact', 'note'] as const)
          .filter((field) => identity[field] !== '')
          .map((field) => (
            <div key={field}>
              <dt className="text-xs text-ink-2">{t(field)}</dt>
              <dd className="whitespace-pre-wrap">{identity[field]}</dd>
            </div>
          ))}
      </dl>
      <p className="text-xs text-ink-2">
        {t('updated', {
          name: identity.updatedBy.name,
          date: format.dateTime(new Date(identity.updatedAt), { dateStyle: 'long' }),
        })}
      </p>
    </div>
  );
}

interface DestroyDialogProps {
  path: string;
  code: string;
  onClose: () => void;
  onDone: () => void;
}

function DestroyDialog({ path, code, onClose, onDone }: DestroyDialogProps) {
  const t = useTranslations('participants.identity');
  const router = useRouter();
  return (
    <DeleteDialog
      title={t('destroyTitle', { code })}
      confirm={t('destroy')}
      path={path}
      onDone={() => {
        toast.success(t('destroyed'));
        onDone();
        router.refresh();
      }}
      onClose={onClose}
    >
      <p>{t('destroyText')}</p>
    </DeleteDialog>
  );
}
