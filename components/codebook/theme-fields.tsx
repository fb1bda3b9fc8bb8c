import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import type { CodebookContext, ThemeWords } from '@/components/codebook/codebook-theme';
import { ColorField } from '@/components/codebook/color-field';
import { TextArea, TextField } from '@/components/ui/field';

interface ThemeFieldsProps {
  context: CodebookContext;
  value: ThemeWords;
  errors: Record<string, string>;
  nameRef?: Ref<HTMLInputElement>;
  onChange: (change: Partial<ThemeWords>) => void;
}

export function ThemeFields({ context, value, errors, nameRef, onChange }: ThemeFieldsProps) {
  const t = useTranslations('themes');
  const language = context.language === 'it' ? 'it' : 'en';
  const other = language === 'it' ? 'en' : 'it';
  return (
    <>
      <div className="grid gap-4 lg:grid-cols-2">
        <TextField
          ref={nameRef}
          label={t('nameIn', { language })}
          hint={t('nameHint')}
          required
          maxLength={200}
          value={value.name}
          error={errors.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        <TextField
          label={t('nameIn', { language: other })}
          hint={t('translatedHint')}
          lang={other}
          maxLength={200}
          value={value.translatedName}
          error={errors.translatedName}
          onChange={(event) => onChange({ translatedName: event.target.value })}
        />
      </div>
      <ColorField value={value.color} onChange={(color) => onChange({ color })} />
      {(['definition', 'whenToUse', 'whenNotToUse', 'example'] as const).map((field) => (
        <TextArea
          key={field}
          label={t(field)}
          hint={t(`${field}Hint`)}
          maxLength={10_000}
          value={value[field]}
          error={errors[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      ))}
    </>
  );
}
