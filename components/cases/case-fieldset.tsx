import { useTranslations } from 'next-intl';
import type { CaseWords, LeadChoice } from '@/components/cases/case-words';
import { SelectField, TextArea, TextField } from '@/components/ui/field';

interface CaseFieldsetProps {
  value: CaseWords;
  leads: LeadChoice[];
  errors: Record<string, string>;
  onChange: (change: Partial<CaseWords>) => void;
}

export function CaseFieldset({ value, leads, errors, onChange }: CaseFieldsetProps) {
  const t = useTranslations('cases');
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-[7rem_1fr] gap-4">
        <TextField
          label={t('code')}
          hint={t('codeHint')}
          required
          maxLength={20}
          value={value.code}
          error={errors.code}
          onChange={(event) => onChange({ code: event.target.value })}
        />
        <TextField
          label={t('name')}
          required
          maxLength={200}
          value={value.title}
          error={errors.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </div>
      <SelectField
        label={t('lead')}
        value={value.leadId ?? ''}
        error={errors.leadId}
        onChange={(event) => onChange({ leadId: event.target.value || null })}
      >
        <option value="">{t('noLead')}</option>
        {leads.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <div className="grid gap-4 md:grid-cols-2">
        {(['organisations', 'areas'] as const).map((field) => (
          <TextArea
            key={field}
            label={t(field)}
            hint={t(`${field}Hint`)}
            maxLength={5_000}
            value={value[field]}
            error={errors[field]}
            onChange={(event) => onChange({ [field]: event.target.value })}
          />
        ))}
      </div>
      <TextArea
        label={t('description')}
        rows={4}
        maxLength={20_000}
        value={value.description}
        error={errors.description}
        onChange={(event) => onChange({ description: event.target.value })}
      />
    </div>
  );
}
