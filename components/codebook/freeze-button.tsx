'use client';

import { Snowflake } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { v7 as newId } from 'uuid';
import { useSubmit } from '@/components/api/use-submit';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { CodebookVersionView } from '@/lib/domain/codebook-versions/codebook-version-view';

/** Freezes the codebook as it stands, under a name. */
export function FreezeButton({ slug }: { slug: string }) {
  const t = useTranslations('codebook.versions');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Snowflake aria-hidden size={15} />
        {t('freeze')}
      </Button>
      {isOpen && <FreezeDialog slug={slug} onClose={() => setOpen(false)} />}
    </>
  );
}

function FreezeDialog({ slug, onClose }: { slug: string; onClose: () => void }) {
  const t = useTranslations('codebook.versions');
  const common = useTranslations('app');
  const router = useRouter();
  // The same id at every try, so that one whose answer got lost is not frozen twice.
  const [id] = useState(() => newId());
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const { submit, pending, errors, failure } = useSubmit<CodebookVersionView>({
    method: 'POST',
    path: `/studies/${slug}/codebook-versions`,
    onDone: (made) => {
      toast(t('done', { name: made.name }));
      onClose();
      router.refresh();
    },
  });
  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit({ id, name, note });
      }}
    >
      <Dialog
        title={t('freezeTitle')}
        onClose={onClose}
        footer={
          <>
            <Button onClick={onClose}>{common('cancel')}</Button>
            <Button type="submit" variant="primary" disabled={pending}>
              {t('confirm')}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-4">
          {failure && (
            <Notice tone="bad" alert>
              {failure}
            </Notice>
          )}
          <TextField
            label={t('name')}
            hint={t('nameHint')}
            required
            maxLength={200}
            value={name}
            error={errors.name}
            onChange={(event) => setName(event.target.value)}
          />
          <TextArea
            label={t('note')}
            hint={t('noteHint')}
            maxLength={4_000}
            value={note}
            error={errors.note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
      </Dialog>
    </form>
  );
}
