import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ComparisonField } from '@/components/retrieval/comparison-field';
import { ProximityFields } from '@/components/retrieval/proximity-fields';
import { useRetrieval } from '@/components/retrieval/retrieval-setting';
import { ThemesField } from '@/components/retrieval/themes-field';
import { WeightBoundFields } from '@/components/retrieval/weight-bound-fields';
import { SelectField, TextField } from '@/components/ui/field';
import { daysOf } from '@/lib/core/retrieval/date-condition';
import type { DraftCondition } from '@/lib/core/retrieval/query-draft';

interface ConditionFieldsProps<C extends DraftCondition = DraftCondition> {
  condition: C;
  onChange: (condition: DraftCondition) => void;
}
type Of<K extends DraftCondition['kind']> = ConditionFieldsProps<Extract<DraftCondition, { kind: K }>>;

export function ConditionFields({ condition, onChange }: ConditionFieldsProps) {
  const t = useTranslations('retrieval');
  switch (condition.kind) {
    case 'theme':
      return (
        <ThemesField
          label={t('field.theme')}
          terms={condition.theme ? [condition.theme] : []}
          isSingle
          onChange={([theme]) => onChange({ kind: 'theme', theme: theme ?? null })}
        />
      );
    case 'proximity':
      return <ProximityFields condition={condition} onChange={onChange} />;
    case 'date':
    case 'coded':
      return <DateFields condition={condition} onChange={onChange} />;
    case 'weight':
      return (
        <WeightBoundFields bound={condition} onChange={(bound) => onChange({ ...bound, kind: 'weight' })} />
      );
    case 'key':
      return (
        <SelectField
          className="w-40"
          label={t('field.value')}
          value={condition.value ? 'yes' : 'no'}
          onChange={(event) => onChange({ kind: 'key', value: event.target.value === 'yes' })}
        >
          <option value="yes">{t('choice.yes')}</option>
          <option value="no">{t('choice.no')}</option>
        </SelectField>
      );
    case 'wording':
      return (
        <SelectField
          className="w-40"
          label={t('field.value')}
          value={condition.value}
          onChange={(event) =>
            onChange({ kind: 'wording', value: event.target.value === 'NOTES' ? 'NOTES' : 'VERBATIM' })
          }
        >
          <option value="VERBATIM">{t('choice.VERBATIM')}</option>
          <option value="NOTES">{t('choice.NOTES')}</option>
        </SelectField>
      );
    case 'text':
    case 'memo':
      return (
        <TextField
          className="w-64"
          label={t('field.words')}
          maxLength={200}
          value={condition.words}
          onChange={(event) => onChange({ ...condition, words: event.target.value })}
        />
      );
    default:
      return <NamedField condition={condition} onChange={onChange} />;
  }
}

const UNASSIGNED = 'none';

function NamedField({ condition, onChange }: Of<'case' | 'interview' | 'document' | 'speaker' | 'coder'>) {
  const t = useTranslations('retrieval');
  const { catalogue } = useRetrieval();
  const { kind, id } = condition;
  return (
    <SelectField
      className="w-64"
      label={t(`kind.${kind}`)}
      value={id === null ? UNASSIGNED : (id ?? '')}
      onChange={({ target: { value } }) => {
        if (kind === 'case') onChange({ kind, id: value === UNASSIGNED ? null : value || undefined });
        else onChange({ kind, id: value || undefined });
      }}
    >
      <option value="">{t('field.pick')}</option>
      {kind === 'case' && <option value={UNASSIGNED}>{t('field.unassigned')}</option>}
      {catalogue[kind].map((entry) => (
        <option key={entry.id} value={entry.id}>
          {kind === 'document' ? entry.names[0] : entry.names.at(-1)}
        </option>
      ))}
    </SelectField>
  );
}

/** What is no date yet stays here, and the row is not whole. */
function DateFields({ condition, onChange }: Of<'date' | 'coded'>) {
  const t = useTranslations('retrieval.field');
  const errors = useTranslations('errors');
  const [typed, setTyped] = useState(condition.value);
  const isWrong = typed !== '' && daysOf(typed) === null;
  return (
    <>
      <ComparisonField
        value={condition.comparison}
        onChange={(comparison) => onChange({ ...condition, comparison })}
      />
      <TextField
        className="w-44"
        label={t('date')}
        placeholder="2022-06"
        maxLength={10}
        value={typed}
        error={isWrong ? errors('retrieval.date') : undefined}
        onChange={({ target: { value } }) => {
          setTyped(value);
          onChange({ ...condition, value: daysOf(value) ? value : '' });
        }}
      />
    </>
  );
}
