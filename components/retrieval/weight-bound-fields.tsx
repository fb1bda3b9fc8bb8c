import { useTranslations } from 'next-intl';
import { ComparisonField } from '@/components/retrieval/comparison-field';
import { TextField } from '@/components/ui/field';
import { MAX_WEIGHT, type WeightBound } from '@/lib/core/retrieval/query';

interface WeightBoundFieldsProps {
  bound: WeightBound;
  onChange: (bound: WeightBound) => void;
}

/** Above, below or at a weight of 0 to 100. */
export function WeightBoundFields({ bound, onChange }: WeightBoundFieldsProps) {
  const t = useTranslations('retrieval');
  return (
    <>
      <ComparisonField
        label={t('kind.weight')}
        value={bound.comparison}
        onChange={(comparison) => onChange({ ...bound, comparison })}
      />
      <TextField
        className="w-24"
        label={t('field.value')}
        type="number"
        min={0}
        max={MAX_WEIGHT}
        value={bound.value}
        onChange={({ target: { valueAsNumber } }) =>
          onChange({ ...bound, value: Math.max(0, Math.min(MAX_WEIGHT, Math.round(valueAsNumber) || 0)) })
        }
      />
    </>
  );
}
