'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useSubmit } from '@/components/api/use-submit';
import { DocumentConflict } from '@/components/documents/document-conflict';
import {
  differingFields,
  draftOf,
  sourceOf,
  type DocumentDraft,
  type DocumentState,
} from '@/components/documents/document-draft';
import { SourceFields, TitleAndKindFields, type SourceChoices } from '@/components/documents/document-fields';
import { WordingChoice } from '@/components/documents/wording-choice';
import { CasePreview } from '@/components/interviews/case-preview';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';

interface DocumentFormProps {
  study: string;
  document: DocumentState;
  choices: SourceChoices;
}

/** What is said of a document; its text is not here, it never changes. */
export function DocumentForm({ study, document, choices }: DocumentFormProps) {
  const t = useTranslations('documents');
  const common = useTranslations('app');
  const router = useRouter();
  const [base, setBase] = useState(document);
  const [draft, setDraft] = useState(draftOf(document));
  const path = `/studies/${study}/documents/${document.id}`;
  const { submit, pending, errors, failure, conflict } = useSubmit<DocumentState>({
    method: 'PATCH',
    path,
    onDone: (saved) => {
      take(saved);
      toast.success(common('saved'));
    },
  });
  // What is said beside the form, such as who speaks, makes another revision of the same fields.
  if (document.revision > base.revision && differingFields(draftOf(document), draftOf(base)).length === 0)
    setBase(document);
  const changed = differingFields(draft, draftOf(base));
  const sourceChanged = changed.includes('interviewId') || changed.includes('caseIds');
  useUnsavedGuard(changed.length > 0, t('form.unsaved'));
  const theirs = conflict as DocumentState | undefined;

  function take(state: DocumentState): void {
    setBase(state);
    setDraft(draftOf(state));
    router.refresh();
  }

  /** Only what was changed here: what somebody else changed beside it stays theirs. */
  function save(revision: number): void {
    const fields = (['title', 'kind', 'wording'] as const).filter((field) => changed.includes(field));
    const words = Object.fromEntries(fields.map((field) => [field, draft[field]]));
    void submit({ ...words, ...(sourceChanged ? sourceOf(draft) : {}), revision });
  }

  const change = (changes: Partial<DocumentDraft>) => {
    setDraft({ ...draft, ...changes });
  };

  return (
    <form
      method="post"
      noValidate
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        save(base.revision);
      }}
    >
      {theirs && theirs.revision !== base.revision && (
        <DocumentConflict
          fields={changed}
          mine={draft}
          theirs={draftOf(theirs)}
          choices={choices}
          onKeepMine={() => {
            save(theirs.revision);
          }}
          onTakeTheirs={() => {
            take(theirs);
          }}
        />
      )}
      {failure && !theirs && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      <TitleAndKindFields draft={draft} errors={errors} onChange={change} />
      <WordingChoice
        value={draft.wording}
        error={errors.wording}
        onChange={(wording) => {
          change({ wording });
        }}
      />
      <SourceFields draft={draft} errors={errors} choices={choices} onChange={change} />
      {sourceChanged && <CasePreview path={`${path}/case-preview`} body={sourceOf(draft)} />}
      <div>
        <Button type="submit" variant="primary" disabled={pending || changed.length === 0}>
          {pending ? common('saving') : common('save')}
        </Button>
      </div>
    </form>
  );
}
