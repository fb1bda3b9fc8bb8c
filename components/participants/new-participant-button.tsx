'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { v7 as newId } from 'uuid';
import { useSubmit } from '@/components/api/use-submit';
import { ParticipantFields, type ParticipantDraft } from '@/components/participants/participant-fields';
import type { NamedChoice, ParticipantState } from '@/components/participants/participant-row';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';

interface NewParticipantProps {
  study: string;
  roleCategories: NamedChoice[];
  organisations: NamedChoice[];
}

export function NewParticipantButton(props: NewParticipantProps) {
  const t = useTranslations('participants');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden size={15} />
        {t('new')}
      </Button>
      {isOpen && <NewParticipantDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function NewParticipantDialog({ study, onClose, ...choices }: NewParticipantProps & { onClose: () => void }) {
  const t = useTranslations('participants');
  const common = useTranslations('app');
  const router = useRouter();
  // Made once: a create that is sent again is the same create.
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState<ParticipantDraft>({
    code: '',
    roleCategoryId: null,
    organisationId: null,
  });
  const { submit, pending, errors, failure } = useSubmit<ParticipantState>({
    method: 'POST',
    path: `/studies/${study}/participants`,
    onDone: ({ code }) => {
      toast.success(t('created', { code }));
      onClose();
      router.refresh();
    },
  });
  return (
    <Dialog
      title={t('newTitle')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" form="new-participant" variant="primary" disabled={pending}>
            {common('create')}
          </Button>
        </>
      }
    >
      <form
        method="post"
        id="new-participant"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit({ id, ...draft });
        }}
      >
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        <ParticipantFields draft={draft} errors={errors} onChange={setDraft} {...choices} />
      </form>
    </Dialog>
  );
}
