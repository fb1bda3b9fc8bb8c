'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { toast } from 'sonner';
import { useSubmit } from '@/components/api/use-submit';
import { CaseFieldset } from '@/components/cases/case-fieldset';
import { CASE_FIELDS, changedWords, type CaseWords, type LeadChoice } from '@/components/cases/case-words';
import { FoundNotice } from '@/components/kept/found-notice';
import { useKeptText } from '@/components/kept/use-kept-text';
import { Button } from '@/components/ui/button';
import { ConflictNotice } from '@/components/ui/conflict-notice';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import type { CaseView } from '@/lib/domain/cases/case-view';

interface EditCaseDialogProps {
  slug: string;
  value: CaseView;
  leads: LeadChoice[];
  onClose: () => void;
}

export function EditCaseDialog({ slug, value, leads, onClose }: EditCaseDialogProps) {
  const t = useTranslations('cases');
  const common = useTranslations('app');
  const router = useRouter();
  const formId = useId();
  // As it stood when the dialog opened.
  const [base, setBase] = useState(value);
  const [words, setWords] = useState<CaseWords>(value);
  const changes = changedWords(base, words);
  const kept = useKeptText({
    place: `case:${value.id}`,
    label: `${t('editTitle')} · ${value.code}`,
    value: Object.keys(changes).length > 0 ? { base, words } : null,
    onFound: (found) => {
      setBase(found.base);
      setWords(found.words);
    },
  });
  const discard = () => {
    setBase(value);
    setWords(value);
  };
  const done = () => {
    kept.forget();
    router.refresh();
    onClose();
  };
  const { submit, pending, errors, failure, conflict } = useSubmit<CaseView>({
    method: 'PATCH',
    path: `/studies/${slug}/cases/${base.id}`,
    onDone: () => {
      toast.success(common('saved'));
      done();
    },
  });
  const theirs = conflict as CaseView | undefined;
  const text = (field: (typeof CASE_FIELDS)[number], from: CaseWords) =>
    field === 'leadId' ? (leads.find(({ id }) => id === from.leadId)?.name ?? '') : from[field];

  return (
    <Dialog
      title={t('editTitle')}
      wide
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" disabled={pending}>
            {common('save')}
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
          void submit({ ...changes, revision: base.revision });
        }}
      >
        {theirs && (
          <ConflictNotice
            rows={CASE_FIELDS.filter((field) => field in changes && words[field] !== theirs[field]).map(
              (field) => ({
                label: t(field === 'title' ? 'name' : field === 'leadId' ? 'lead' : field),
                mine: text(field, words),
                theirs: text(field, theirs),
              }),
            )}
            onKeepMine={() => void submit({ ...changes, revision: theirs.revision })}
            onTakeTheirs={done}
          />
        )}
        {failure && !theirs && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        <FoundNotice at={kept.foundAt} onDiscard={discard} />
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
