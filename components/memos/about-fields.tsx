'use client';

import { useTranslations } from 'next-intl';
import type { Choice } from '@/components/excerpts/excerpt-filters';
import type { MemoAbout } from '@/components/memos/memo-context';
import type { MemoChoices } from '@/components/memos/memo-filters';
import { SelectField } from '@/components/ui/field';
import { MEMO_TARGETS } from '@/lib/core/memos/memo-kind';

/** What a memo is about, perhaps not wholly chosen. */
export interface AboutDraft {
  target: MemoAbout['target'];
  documentId: string;
  themeId: string;
  caseId: string;
}

const FIELDS = {
  STUDY: [],
  DOCUMENT: ['documentId'],
  THEME: ['themeId'],
  CASE: ['caseId'],
  CELL: ['caseId', 'themeId'],
} as const;

/** Null while something is to be chosen. */
export function aboutOf(draft: AboutDraft): MemoAbout | null {
  const fields = FIELDS[draft.target];
  if (!fields.every((field) => draft[field] !== '')) return null;
  return { target: draft.target, ...Object.fromEntries(fields.map((field) => [field, draft[field]])) };
}

interface AboutFieldsProps {
  draft: AboutDraft;
  choices: MemoChoices;
  onChange: (draft: AboutDraft) => void;
}

export function AboutFields({ draft, choices, onChange }: AboutFieldsProps) {
  const t = useTranslations('memos');
  const options: Record<'documentId' | 'themeId' | 'caseId', Choice[]> = {
    documentId: choices.documents,
    themeId: choices.themes,
    caseId: choices.cases,
  };
  return (
    <div className="flex flex-wrap gap-3">
      <SelectField
        className="w-52"
        label={t('about')}
        value={draft.target}
        onChange={(event) => onChange({ ...draft, target: event.target.value as MemoAbout['target'] })}
      >
        {MEMO_TARGETS.map((target) => (
          <option key={target} value={target}>
            {t(`kind.${target}`)}
          </option>
        ))}
      </SelectField>
      {FIELDS[draft.target].map((field) => (
        <SelectField
          key={field}
          className="w-64"
          label={t(`choose.${field}`)}
          required
          value={draft[field]}
          onChange={(event) => onChange({ ...draft, [field]: event.target.value })}
        >
          <option value="">{t('chooseOne')}</option>
          {options[field].map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      ))}
    </div>
  );
}
