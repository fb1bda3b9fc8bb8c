'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { v7 as newId } from 'uuid';
import { useSubmit } from '@/components/api/use-submit';
import { CaseFieldset } from '@/components/cases/case-fieldset';
import { changedWords, NEW_CASE, type LeadChoice } from '@/components/cases/case-words';
import { FoundNotice } from '@/components/kept/found-notice';
import { useKeptText } from '@/components/kept/use-kept-text';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';

interface NewCaseProps {
  slug: string;
  leads: LeadChoice[];
}

export function NewCaseButton(props: NewCaseProps) {
  const t = useTranslations('cases');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setIsOpen(true)}>
        <Plus aria-hidden size={15} />
        {t('new')}
      </Button>
      {isOpen && <NewCaseDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function NewCaseDialog({ slug, leads, onClose }: NewCaseProps & { onClose: () => void }) {
  const t = useTranslations('cases');
  const common = useTranslations('app');
  const router = useRouter();
  const formId = useId();
  // The same id at every try, so that a create whose answer got lost is not made twice.
  const [id] = useState(() => newId());
  const [words, setWords] = useState(NEW_CASE);
  const { submit, pending, errors, failure } = useSubmit<{ id: string }>({
    method: 'POST',
    path: `/studies/${slug}/cases`,
    onDone: (made) => {
      kept.forget();
      router.push(`/studies/${slug}/cases/${made.id}`);
      router.refresh();
    },
  });
  const kept = useKeptText({
    place: `case:new:${slug}`,
    label: t('newTitle'),
    value: Object.keys(changedWords(NEW_CASE, words)).length > 0 ? words : null,
    onFound: setWords,
  });
  return (
    <Dialog
      title={t('newTitle')}
      wide
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" disabled={pending}>
            {common('create')}
          </Button>
        </>
      }
    >
      <form
        method="post"
        id={formId}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit({ id, ...words });
        }}
      >
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        <FoundNotice at={kept.foundAt} onDiscard={() => setWords(NEW_CASE)} />
        <CaseFieldset
          value={words}
          leads={leads}
          errors={errors}
          onChange={(change) => setWords({ ...words, ...change })}
        />
      </form>
    </Dialog>
  );
}
