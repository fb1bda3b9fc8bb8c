import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { ApiProblem, callApi } from '@/components/api/call-api';
import { useRetrieval } from '@/components/retrieval/retrieval-setting';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { CheckField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { SavedQueryView } from '@/lib/domain/saved-queries/saved-query-view';

interface SaveQueryDialogProps {
  /** Null: a new one. */
  standing: SavedQueryView | null;
  /** Of the query, in its neutral form. */
  text: string;
  onClose: () => void;
  onSaved: (kept: SavedQueryView) => void;
}

/** A name for a query, and whether the team sees it. */
export function SaveQueryDialog({ standing, text, onClose, onSaved }: SaveQueryDialogProps) {
  const t = useTranslations('retrieval.saved');
  const common = useTranslations('app');
  const { slug } = useRetrieval();
  const [id] = useState(() => standing?.id ?? newId());
  const [name, setName] = useState(standing?.name ?? '');
  const [shared, setShared] = useState(standing?.shared ?? false);
  const [revision, setRevision] = useState(standing?.revision ?? 1);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [isPending, setPending] = useState(false);

  async function save(): Promise<void> {
    setPending(true);
    setProblem(null);
    const path = `/studies/${slug}/saved-queries`;
    try {
      onSaved(
        standing
          ? await callApi<SavedQueryView>('PATCH', `${path}/${id}`, { name, shared, text, revision })
          : await callApi<SavedQueryView>('POST', path, { id, name, shared, text }),
      );
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const theirs = error.body.current as SavedQueryView | undefined;
      if (theirs) setRevision(theirs.revision);
      setProblem(error);
      setPending(false);
    }
  }

  const theirs = problem?.body.current as SavedQueryView | undefined;
  return (
    <Dialog
      title={t(standing ? 'rename' : 'save')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="primary" disabled={isPending || name.trim() === ''} onClick={() => void save()}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <form
        method="post"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void save();
        }}
      >
        {theirs && (
          <Notice tone="warn" alert>
            {t('theirs', { name: theirs.name })}
          </Notice>
        )}
        {problem && !theirs && !problem.fields.name && (
          <Notice tone="bad" alert>
            {problem.body.detail ?? common('unreachable')}
          </Notice>
        )}
        <TextField
          label={t('name')}
          required
          maxLength={120}
          value={name}
          error={problem?.fields.name}
          onChange={(event) => setName(event.target.value)}
        />
        <CheckField
          label={t('shared')}
          checked={shared}
          onChange={(event) => setShared(event.target.checked)}
        />
      </form>
    </Dialog>
  );
}
