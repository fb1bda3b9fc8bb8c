'use client';

import { Download } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { DeleteDialog } from '@/components/api/delete-dialog';
import { useSubmit } from '@/components/api/use-submit';
import { Button, buttonLook } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

interface FormPanelProps {
  path: string;
  form: { size: number; deleteOn: string } | null;
  mayWrite: boolean;
  mayKnow: boolean;
}

/** The signed form of one consent. It is never shown, only downloaded. */
export function FormPanel({ path, form, mayWrite, mayKnow }: FormPanelProps) {
  const t = useTranslations('participants.form');
  const format = useFormatter();
  const [asked, setAsked] = useState<'upload' | 'destroy' | null>(null);
  const close = () => setAsked(null);
  const words = form
    ? t('kept', {
        size: format.number(Math.max(1, Math.round(form.size / 1024)), { style: 'unit', unit: 'kilobyte' }),
        date: format.dateTime(new Date(form.deleteOn), { dateStyle: 'long', timeZone: 'UTC' }),
      })
    : t('missing');
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="text-ink-2">{words}</span>
      {form && mayKnow && (
        <a href={`/api/v1${path}`} download className={buttonLook('secondary')}>
          <Download aria-hidden size={15} />
          {t('download')}
        </a>
      )}
      {mayWrite && mayKnow && (
        <>
          <Button onClick={() => setAsked('upload')}>{form ? t('replace') : t('upload')}</Button>
          {form && (
            <Button variant="quiet" className="text-bad hover:text-bad" onClick={() => setAsked('destroy')}>
              {t('destroy')}
            </Button>
          )}
        </>
      )}
      {asked === 'upload' && <UploadDialog path={path} onClose={close} />}
      {asked === 'destroy' && <DestroyDialog path={path} onClose={close} />}
    </div>
  );
}

interface DialogProps {
  path: string;
  onClose: () => void;
}

function UploadDialog({ path, onClose }: DialogProps) {
  const t = useTranslations('participants.form');
  const common = useTranslations('app');
  const router = useRouter();
  const { submit, pending, errors, failure } = useSubmit({
    method: 'PUT',
    path,
    onDone: () => {
      toast.success(t('uploaded'));
      onClose();
      router.refresh();
    },
  });
  return (
    <Dialog
      title={t('upload')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" form="signed-form" variant="primary" disabled={pending}>
            {pending ? common('saving') : common('save')}
          </Button>
        </>
      }
    >
      <form
        method="post"
        id="signed-form"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        <TextField
          label={t('file')}
          hint={t('fileHint')}
          name="file"
          type="file"
          required
          error={errors.file}
        />
        <TextField
          label={t('deleteOn')}
          hint={t('deleteOnHint')}
          name="deleteOn"
          type="date"
          required
          error={errors.deleteOn}
        />
      </form>
    </Dialog>
  );
}

function DestroyDialog({ path, onClose }: DialogProps) {
  const t = useTranslations('participants.form');
  const router = useRouter();
  return (
    <DeleteDialog
      title={t('destroyTitle')}
      confirm={t('destroy')}
      path={path}
      onDone={() => {
        toast.success(t('destroyed'));
        onClose();
        router.refresh();
      }}
      onClose={onClose}
    >
      <p>{t('destroyText')}</p>
    </DeleteDialog>
  );
}
