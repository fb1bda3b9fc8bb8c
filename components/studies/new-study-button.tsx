'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import { StudyFields, studyBody } from '@/components/studies/study-fields';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';

export function NewStudyButton() {
  const t = useTranslations('studies');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        <Plus aria-hidden size={15} />
        {t('new')}
      </Button>
      {open && (
        <NewStudyDialog
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function NewStudyDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('studies');
  const router = useRouter();
  const { submit, pending, errors, failure } = useSubmit<{ slug: string }>({
    method: 'POST',
    path: '/studies',
    onDone: ({ slug }) => {
      router.push(`/studies/${slug}`);
    },
  });
  return (
    <Dialog
      title={t('new')}
      onClose={onClose}
      footer={
        <Button type="submit" form="new-study" variant="primary" disabled={pending}>
          {t('create')}
        </Button>
      }
    >
      <form
        method="post"
        id="new-study"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(studyBody(new FormData(event.currentTarget)));
        }}
      >
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        <StudyFields errors={errors} />
      </form>
    </Dialog>
  );
}
