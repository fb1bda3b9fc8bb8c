import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/field';
import { COMPARISONS, type Comparison } from '@/lib/core/retrieval/query';

const WORDS = { '=': 'eq', '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' } as const;

interface ComparisonFieldProps {
  /** What is compared, where nothing else says it. */
  label?: string;
  value: Comparison;
  onChange: (value: Comparison) => void;
}

export function ComparisonField(props: ComparisonFieldProps) {
  const t = useTranslations('retrieval');
  return (
    <SelectField
      className="w-44"
      label={props.label ?? t('field.comparison')}
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
