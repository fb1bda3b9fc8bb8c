'use client';

import { useTranslations } from 'next-intl';
import { SelectField, TextArea, TextField } from '@/components/ui/field';

export interface StudyValues {
  title: string;
  description: string;
  language: 'it' | 'en';
  referenceDate: string | null;
  retainUntil: string | null;
}

export function StudyFields({ value, errors }: { value?: StudyValues; errors: Record<string, string> }) {
  const t = useTranslations('studies');
  return (
    <>
      <TextField
        label={t('studyTitle')}
        name="title"
        required
        defaultValue={value?.title}
        error={errors.title}
      />
      <TextArea
        label={t('description')}
        name="description"
        defaultValue={value?.description}
        error={errors.description}
      />
      <SelectField
        label={t('language')}
        hint={t('languageHint')}
        name="language"
        defaultValue={value?.language ?? 'it'}
        error={errors.language}
      >
        <option value="it">Italiano</option>
        <option value="en">English</option>
      </SelectField>
      <TextField
        label={t('referenceDate')}
        hint={t('referenceDateHint')}
        name="referenceDate"
        type="date"
        defaultValue={value?.referenceDate ?? ''}
        error={errors.referenceDate}
      />
      <TextField
        label={t('retainUntil')}
        hint={t('retainUntilHint')}
        name="retainUntil"
        type="date"
        defaultValue={value?.retainUntil ?? ''}
        error={errors.retainUntil}
      />
    </>
  );
}

export function studyBody(form: FormData): StudyValues {
  const text = (name: string) => form.get(name) as string;
  return {
    title: text('title'),
    description: text('description'),
    language: text('language') as StudyValues['language'],
    referenceDate: text('referenceDate') || null,
    retainUntil: text('retainUntil') || null,
  };
}
