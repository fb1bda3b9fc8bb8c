import { useTranslations } from 'next-intl';
import { ThemesField } from '@/components/retrieval/themes-field';
import { SelectField, TextField } from '@/components/ui/field';
import {
  DEFAULT_DISTANCE,
  hasDistance,
  MAX_DISTANCE,
  RELATIONS,
  UNITS,
  type Distance,
  type Proximity,
} from '@/lib/core/retrieval/query';

interface ProximityFieldsProps {
  condition: Proximity;
  onChange: (condition: Proximity) => void;
}

/** Themes on either side, how they stand to each other, and how far apart. */
export function ProximityFields({ condition, onChange }: ProximityFieldsProps) {
  const t = useTranslations('retrieval');
  const { relation, distance } = condition;
  return (
    <>
      <ThemesField
        label={t('field.left')}
        terms={condition.left}
        onChange={(left) => onChange({ ...condition, left })}
      />
      <SelectField
        className="w-44"
        label={t('field.relation')}
        value={relation}
        onChange={({ target: { value } }) => {
          const next = RELATIONS.find((each) => each === value) ?? 'near';
          onChange({
            ...condition,
            relation: next,
            distance: hasDistance(next) ? (distance ?? DEFAULT_DISTANCE) : null,
          });
        }}
      >
        {RELATIONS.map((each) => (
          <option key={each} value={each}>
            {t(`relation.${each}`)}
          </option>
        ))}
      </SelectField>
      {distance && (
        <DistanceFields distance={distance} onChange={(next) => onChange({ ...condition, distance: next })} />
      )}
      <ThemesField
        label={t('field.right')}
        terms={condition.right}
        onChange={(right) => onChange({ ...condition, right })}
      />
    </>
  );
}

function DistanceFields({ distance, onChange }: { distance: Distance; onChange: (next: Distance) => void }) {
  const t = useTranslations('retrieval');
  const bounded = ({ value, unit }: Distance) =>
    onChange({ unit, value: Math.max(0, Math.min(MAX_DISTANCE[unit], Math.round(value) || 0)) });
  return (
    <>
      <TextField
        className="w-28"
        label={t('field.distance')}
        type="number"
        min={0}
        max={MAX_DISTANCE[distance.unit]}
        value={distance.value}
        onChange={({ target: { valueAsNumber } }) => bounded({ ...distance, value: valueAsNumber })}
      />
      <SelectField
        className="w-36"
        label={t('field.unit')}
        value={distance.unit}
        onChange={({ target: { value } }) =>
          // a distance in the one unit means nothing in the other
          onChange(value === 'paragraphs' ? { unit: 'paragraphs', value: 1 } : DEFAULT_DISTANCE)
        }
      >
        {UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {t(`unit.${unit}`)}
          </option>
        ))}
      </SelectField>
    </>
  );
}
