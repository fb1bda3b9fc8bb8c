'use client';

import { useTranslations } from 'next-intl';
import type { NamedChoice } from '@/components/participants/participant-row';
import { SelectField, TextField } from '@/components/ui/field';

export interface ParticipantDraft {
  code: string;
  roleCategoryId: string | null;
  organisationId: string | null;
}

interface ParticipantFieldsProps {
  draft: ParticipantDraft;
  errors: Record<string, string>;
  roleCategories: NamedChoice[];
  organisations: NamedChoice[];
  onChange: (draft: ParticipantDraft) => void;
}

export function ParticipantFields({ draft, errors, onChange, ...choices }: ParticipantFieldsProps) {
  const t = useTranslations('participants');
  return (
    <>
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        required
        value={draft.code}
        error={errors.code}
        onChange={({ target }) => onChange({ ...draft, code: target.value })}
      />
      <ChoiceField
        label={t('roleCategory')}
        choices={choices.roleCategories}
        value={draft.roleCategoryId}
        error={errors.roleCategoryId}
        onChange={(roleCategoryId) => onChange({ ...draft, roleCategoryId })}
      />
      <ChoiceField
        label={t('organisation')}
        choices={choices.organisations}
        value={draft.organisationId}
        error={errors.organisationId}
        onChange={(organisationId) => onChange({ ...draft, organisationId })}
      />
    </>
  );
}

interface ChoiceFieldProps {
  label: string;
  choices: NamedChoice[];
  value: string | null;
  error: string | undefined;
  onChange: (value: string | null) => void;
}

function ChoiceField({ label, choices, value, error, onChange }: ChoiceFieldProps) {
  const t = useTranslations('participants');
  return (
    <SelectField
      label={label}
      value={value ?? ''}
      error={error}
      onChange={({ target }) => onChange(target.value || null)}
    >
      <option value="">{t('unknown')}</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
