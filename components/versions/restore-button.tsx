'use client';

import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import { TouchList } from '@/components/correction/touch-list';
import { Button, LinkButton } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { SavedVersion } from '@/lib/flows/save-version';

interface RestoreButtonProps {
  slug: string;
  documentId: string;
  version: { id: string; number: number };
  /** Of the version that is current as far as this page knows. */
  currentId: string;
}

/** Makes a former text the next version, with a reason, and says what became of the excerpts. */
export function RestoreButton(props: RestoreButtonProps) {
  const t = useTranslations('versions.restore');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <RotateCcw aria-hidden size={14} />
        {t('do')}
      </Button>
      {open && <RestoreDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function RestoreDialog({
  slug,
  documentId,
  version,
  currentId,
  onClose,
}: RestoreButtonProps & { onClose: () => void }) {
  const t = useTranslations('versions.restore');
  const common = useTranslations('app');
  const router = useRouter();
  const [reason, setReason] = useState('');
  const [saved, setSaved] = useState<SavedVersion | null>(null);
  const path = `/studies/${slug}/documents/${documentId}`;
  const { submit, pending, errors, failure } = useSubmit<SavedVersion>({
    method: 'POST',
    path: `${path}/versions/${version.id}/restore`,
    onDone(answer) {
      setSaved(answer);
    },
  });
  if (saved) return <Restored path={path} saved={saved} onClose={onClose} />;
  const trouble = failure ?? errors.versionId ?? errors.text;
  return (
    <Dialog
      title={t('title', { number: version.number })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="primary" type="submit" form="restore-version" disabled={pending}>
            {pending ? common('saving') : t('do')}
          </Button>
        </>
      }
    >
      <form
        id="restore-version"
        method="post"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit({ reason, versionId: currentId });
        }}
        className="flex flex-col gap-4"
      >
        {trouble && (
          <Notice tone="bad" alert action={<Button onClick={() => router.refresh()}>{t('refresh')}</Button>}>
            {trouble}
          </Notice>
        )}
        <p>{t('text')}</p>
        <TextArea
          label={t('reason')}
          required
          rows={2}
          maxLength={500}
          value={reason}
          error={errors.reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
    </Dialog>
  );
}

function Restored({ path, saved, onClose }: { path: string; saved: SavedVersion; onClose: () => void }) {
  const t = useTranslations('versions.restore');
  const report = useTranslations('correction.report');
  const common = useTranslations('app');
  const router = useRouter();
  const { version, excerpts } = saved;
  const close = () => {
    onClose();
    router.push(`${path}/versions?version=${version.number}`);
    router.refresh();
  };
  return (
    <Dialog
      title={t('done', { number: version.number })}
      onClose={close}
      footer={
        <>
          {excerpts.changed + excerpts.lost > 0 && (
            <LinkButton variant="primary" href={`${path}/waiting`}>
              {report('toWaiting')}
            </LinkButton>
          )}
          <Button onClick={close}>{common('close')}</Button>
        </>
      }
    >
      <TouchList
        counts={{
          EXACT: excerpts.exact,
          MOVED: excerpts.moved,
          CHANGED: excerpts.changed,
          LOST: excerpts.lost,
        }}
      />
    </Dialog>
  );
}
