'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { v7 as newId } from 'uuid';
import { sourceOf, type DocumentDraft } from '@/components/documents/document-draft';
import { SourceFields, TitleAndKindFields, type SourceChoices } from '@/components/documents/document-fields';
import { ImportProgress } from '@/components/documents/import-progress';
import { TextSource, type ImportWay } from '@/components/documents/text-source';
import { useUpload } from '@/components/documents/use-upload';
import { WordingChoice } from '@/components/documents/wording-choice';
import { FoundNotice } from '@/components/kept/found-notice';
import { useKeptText } from '@/components/kept/use-kept-text';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import { usualWording, type Wording } from '@/lib/core/materials/document-kind';

interface ImportFormProps {
  study: string;
  choices: SourceChoices;
  interviewId: string;
}

interface Imported {
  id: string;
  citation: string;
  warnings: string[];
}

const WARNING_MS = 20_000;
const MAX_FILE_BYTES = 50 * 1024 * 1024;

export function ImportForm({ study, choices, interviewId }: ImportFormProps) {
  const t = useTranslations('documents');
  const router = useRouter();
  const [way, setWay] = useState<ImportWay>('file');
  const [source, setSource] = useState<{ id: string; file: File | null; text: string }>(() => ({
    id: newId(),
    file: null,
    text: '',
  }));
  const [draft, setDraft] = useState<DocumentDraft>({ ...EMPTY, interviewId });
  // Follows the kind until somebody chooses.
  const [chosenWording, setChosenWording] = useState<Wording | null>(null);
  const wording = chosenWording ?? usualWording(draft.kind);
  const { send, progress, errors, failure, abort } = useUpload<Imported>({
    path: `/studies/${study}/documents`,
    onDone: ({ id, citation, warnings }) => {
      kept.forget();
      toast.success(t('imported', { citation }));
      for (const warning of warnings) toast.warning(warning, { duration: WARNING_MS });
      router.push(`/studies/${study}/documents/${id}`);
      router.refresh();
    },
  });
  const pending = progress !== null;
  useUnsavedGuard(pending || (way === 'paste' && source.text !== ''), t('form.unsent'));
  const change = (changes: Partial<DocumentDraft>) => {
    setDraft({ ...draft, ...changes });
  };
  const kept = useKeptText({
    place: `document:new:${study}`,
    label: t('text.label'),
    value: source.text.trim() === '' ? null : { id: source.id, text: source.text, draft, chosenWording },
    onFound: (found) => {
      setWay('paste');
      setSource({ id: found.id, file: null, text: found.text });
      setDraft(found.draft);
      setChosenWording(found.chosenWording);
    },
  });
  const tooLarge = way === 'file' && (source.file?.size ?? 0) > MAX_FILE_BYTES;

  return (
    <form
      method="post"
      noValidate
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (!tooLarge)
          void send(way === 'file' ? formOf(source, draft, wording) : bodyOf(source, draft, wording));
      }}
    >
      <FoundNotice
        at={kept.foundAt}
        onDiscard={() => {
          setSource({ ...source, id: newId(), text: '' });
          setDraft({ ...EMPTY, interviewId });
        }}
      />
      <TextSource
        way={way}
        onWay={setWay}
        file={source.file}
        text={source.text}
        errors={tooLarge ? { file: t('file.tooLarge') } : errors}
        // Another text is another document: a repeated id is answered with the document it made.
        onFile={(file) => {
          setSource({ ...source, id: newId(), file });
        }}
        onText={(text) => {
          setSource({ ...source, id: newId(), text });
        }}
      />
      <TitleAndKindFields
        draft={draft}
        errors={errors}
        titleHint={way === 'file' ? t('form.nameHintFile') : undefined}
        onChange={change}
      />
      <WordingChoice value={wording} error={errors.wording} onChange={setChosenWording} />
      <SourceFields draft={draft} errors={errors} choices={choices} onChange={change} />
      {failure && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      {pending ? (
        <ImportProgress
          progress={progress}
          onCancel={() => {
            abort();
            toast(t('form.interrupted'));
          }}
        />
      ) : (
        <div>
          <Button type="submit" variant="primary">
            {t('form.submit')}
          </Button>
        </div>
      )}
    </form>
  );
}

const EMPTY: DocumentDraft = {
  title: '',
  kind: 'TRANSCRIPT',
  wording: 'VERBATIM',
  interviewId: '',
  caseIds: [],
};

function bodyOf({ id, text }: { id: string; text: string }, draft: DocumentDraft, wording: Wording) {
  return { id, text, title: draft.title, kind: draft.kind, wording, ...sourceOf(draft) };
}

/** The file last, so that the fields are read before it. */
function formOf(
  { id, file }: { id: string; file: File | null },
  draft: DocumentDraft,
  wording: Wording,
): FormData {
  const form = new FormData();
  const { interviewId, caseIds = [] } = sourceOf(draft);
  const fields = { id, title: draft.title.trim(), kind: draft.kind, wording, interviewId: interviewId ?? '' };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const caseId of caseIds) form.append('caseIds', caseId);
  if (file) form.append('file', file);
  return form;
}
