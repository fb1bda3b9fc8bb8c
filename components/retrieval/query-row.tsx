import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ConditionFields } from '@/components/retrieval/condition-fields';
import { CONDITION_KINDS, newCondition } from '@/components/retrieval/new-condition';
import { Button } from '@/components/ui/button';
import { CheckField, SelectField } from '@/components/ui/field';
import { conditionOf, type DraftRow } from '@/lib/core/retrieval/query-draft';

interface QueryRowProps {
  row: DraftRow;
  onChange: (row: DraftRow | null) => void;
}

/** One condition: of what, and which. */
export function QueryRow({ row, onChange }: QueryRowProps) {
  const t = useTranslations('retrieval');
  const { condition, negated } = row;
  const isWhole = conditionOf(condition) !== null;
  return (
    <div
      role="group"
      aria-label={t(`kind.${condition.kind}`)}
      className="flex flex-wrap items-start gap-x-3 gap-y-2 rounded-md border border-line bg-surface p-2"
    >
      <SelectField
        className="w-44"
        label={t('builder.condition')}
        value={condition.kind}
        onChange={(event) => {
          const kind = CONDITION_KINDS.find((each) => each === event.target.value);
          if (kind) onChange({ ...row, condition: newCondition(kind) });
        }}
      >
        {CONDITION_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <div className="mt-6 flex min-h-9 items-center">
        <CheckField
          label={t('builder.not')}
          checked={negated}
          onChange={(event) => onChange({ ...row, negated: event.target.checked })}
        />
      </div>
      <ConditionFields condition={condition} onChange={(next) => onChange({ ...row, condition: next })} />
      <Button
        variant="quiet"
        className="mt-6 ml-auto"
        aria-label={t('builder.remove')}
        onClick={() => onChange(null)}
      >
        <X aria-hidden size={15} />
      </Button>
      {!isWhole && <p className="basis-full text-xs text-ink-2">{t('builder.incomplete')}</p>}
    </div>
  );
}
