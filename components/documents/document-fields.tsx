'use client';

import { useTranslations } from 'next-intl';
import type { DocumentDraft } from '@/components/documents/document-draft';
import type { CaseChoice } from '@/components/interviews/interview-row';
import { CheckListField, SelectField, TextField } from '@/components/ui/field';
import { DOCUMENT_KINDS } from '@/lib/core/materials/document-kind';

export interface InterviewChoice {
  id: string;
  number: number;
  title: string;
  caseIds: string[];
}

export interface SourceChoices {
  interviews: InterviewChoice[];
  cases: CaseChoice[];
}

interface FieldsProps {
  draft: DocumentDraft;
  errors: Record<string, string>;
  onChange: (change: Partial<DocumentDraft>) => void;
}

export function TitleAndKindFields({
  draft,
  errors,
  onChange,
  titleHint,
}: FieldsProps & { titleHint?: string }) {
  const t = useTranslations('documents');
  return (
    <div className="grid gap-5 md:grid-cols-[1fr_14rem]">
      <TextField
        label={t('name')}
        required={titleHint === undefined}
        hint={titleHint}
        error={errors.title}
        value={draft.title}
        onChange={(event) => {
          onChange({ title: event.target.value });
        }}
      />
      <SelectField
        label={t('kind')}
        error={errors.kind}
        value={draft.kind}
        onChange={(event) => {
          onChange({ kind: DOCUMENT_KINDS.find((kind) => kind === event.target.value) ?? 'OTHER' });
        }}
      >
        {DOCUMENT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

/** The interview the text belongs to or, for a text that stands alone, its cases. */
export function SourceFields({ draft, errors, onChange, choices }: FieldsProps & { choices: SourceChoices }) {
  const t = useTranslations('documents');
  const interview = choices.interviews.find(({ id }) => id === draft.interviewId);
  return (
    <div className="grid items-start gap-5 md:grid-cols-2">
      <SelectField
        label={t('interview')}
        hint={t('form.interviewHint')}
        error={errors.interviewId}
        value={draft.interviewId}
        onChange={(event) => {
          onChange({ interviewId: event.target.value });
        }}
      >
        <option value="">{t('form.standalone')}</option>
        {choices.interviews.map(({ id, number, title }) => (
          <option key={id} value={id}>
            {title === '' ? `Int. ${number}` : `Int. ${number} · ${title}`}
          </option>
        ))}
      </SelectField>
      {interview ? (
        <CasesOfInterview interview={interview} cases={choices.cases} />
      ) : (
        <CheckListField
          label={t('cases')}
          hint={t('form.casesHint')}
          error={errorOf(errors, 'caseIds')}
          empty={t('form.noCases')}
          options={choices.cases.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }))}
          value={draft.caseIds}
          onChange={(caseIds) => {
            onChange({ caseIds });
          }}
        />
      )}
    </div>
  );
}

function CasesOfInterview({ interview, cases }: { interview: InterviewChoice; cases: CaseChoice[] }) {
  const t = useTranslations('documents');
  const own = cases.filter(({ id }) => interview.caseIds.includes(id));
  return (
    <div className="flex flex-col gap-1">
      <p className="font-medium">{t('cases')}</p>
      <p className="rounded-md bg-sunken px-2.5 py-1.5 text-ink-2">
        {own.length === 0
          ? t('form.noCasesOfInterview')
          : t('form.casesOfInterview', { cases: own.map(({ code }) => code).join(', ') })}
      </p>
    </div>
  );
}

/** A mistake in one item of a list stands beside the whole list. */
function errorOf(errors: Record<string, string>, field: string): string | undefined {
  return Object.entries(errors).find(([name]) => name === field || name.startsWith(`${field}.`))?.[1];
}
