'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import {
  ASSIGNMENT_STATES,
  NO_CODER,
  type AssignmentFilter,
  type Person,
} from '@/components/assignments/assignment-row';
import { SelectField } from '@/components/ui/field';

interface AssignmentFiltersProps {
  filter: AssignmentFilter;
  me: string;
  people: Person[];
  /** How many are shown, in words. */
  shown: string;
  onChange: (changes: Record<string, string>) => void;
  actions: ReactNode;
}

export function AssignmentFilters({ filter, me, people, shown, onChange, actions }: AssignmentFiltersProps) {
  const t = useTranslations('assignments');
  return (
    <search aria-label={t('filter.label')} className="flex flex-wrap items-center gap-x-3 gap-y-2 pb-3">
      <SelectField
        className="w-52"
        label={t('filter.coder')}
        labelHidden
        value={filter.coder}
        onChange={(event) => onChange({ coder: event.target.value })}
      >
        <option value="">{t('filter.anyCoder')}</option>
        <option value={NO_CODER}>{t('filter.noCoder')}</option>
        {people.some(({ id }) => id === me) && <option value={me}>{t('filter.mine')}</option>}
        {people
          .filter(({ id }) => id !== me)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </SelectField>
      <SelectField
        className="w-44"
        label={t('filter.state')}
        labelHidden
        value={filter.state}
        onChange={(event) => onChange({ state: event.target.value })}
      >
        <option value="">{t('filter.anyState')}</option>
        {ASSIGNMENT_STATES.map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </SelectField>
      <span role="status" className="text-ink-2">
        {shown}
      </span>
      <span className="flex-1" />
      {actions}
    </search>
  );
}
