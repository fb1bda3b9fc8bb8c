import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/field';
import { COMPARISONS, type Comparison } from '@/lib/core/retrieval/query';

const WORDS = { '=': 'eq', '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' } as const;

export function ComparisonField(props: { value: Comparison; onChange: (value: Comparison) => void }) {
  const t = useTranslations('retrieval');
  return (
    <SelectField
      className="w-44"
      label={t('field.comparison')}
      value={props.value}
      onChange={({ target: { value } }) =>
        props.onChange(COMPARISONS.find((comparison) => comparison === value) ?? '=')
      }
    >
      {COMPARISONS.map((comparison) => (
        <option key={comparison} value={comparison}>
          {t(`comparison.${WORDS[comparison]}`)}
        </option>
      ))}
    </SelectField>
  );
}
