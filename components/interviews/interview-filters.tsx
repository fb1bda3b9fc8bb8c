'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { NO_CASE } from '@/components/interviews/interview-columns';
import type { CaseChoice } from '@/components/interviews/interview-row';
import { Button } from '@/components/ui/button';
import { CheckField, SelectField, TextField } from '@/components/ui/field';
import { INTERVIEW_GAPS } from '@/lib/core/interviews/interview-gaps';
import { INTERVIEW_STAGES } from '@/lib/core/interviews/interview-stage';
import { INTERVIEW_MODES } from '@/lib/core/materials/interview-mode';

interface InterviewFiltersProps {
  filters: { q: string; case: string; mode: string; documents: string; stage: string; gap: string };
  filtered: boolean;
  cases: CaseChoice[];
  /** How many are shown, in words. */
  shown: string;
  onChange: (changes: Record<string, string | null>) => void;
  actions: ReactNode;
}

export function InterviewFilters({
  filters,
  filtered,
  cases,
  shown,
  onChange,
  actions,
}: InterviewFiltersProps) {
  const t = useTranslations('interviews');
  const life = useTranslations('life');
  // The address follows a moment later, too late for a field that is typed in.
  const [typed, setTyped] = useState(filters.q);
  return (
    <search aria-label={t('filter.label')} className="flex flex-wrap items-center gap-x-3 gap-y-2 pb-3">
      <TextField
        className="w-64"
        label={t('filter.text')}
        labelHidden
        type="search"
        placeholder={t('filter.textPlaceholder')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange({ q: event.target.value });
        }}
      />
      <SelectField
        className="w-44"
        label={t('filter.case')}
        labelHidden
        value={filters.case}
        onChange={(event) => {
          onChange({ case: event.target.value });
        }}
      >
        <option value="">{t('filter.anyCase')}</option>
        <option value={NO_CASE}>{t('filter.noCase')}</option>
        {cases.map(({ id, code, title }) => (
          <option key={id} value={id}>
            {code} · {title}
          </option>
        ))}
      </SelectField>
      <SelectField
        className="w-44"
        label={t('filter.mode')}
        labelHidden
        value={filters.mode}
        onChange={(event) => {
          onChange({ mode: event.target.value });
        }}
      >
        <option value="">{t('filter.anyMode')}</option>
        {INTERVIEW_MODES.map((mode) => (
          <option key={mode} value={mode}>
            {t(`modes.${mode}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        className="w-44"
        label={life('filter.stage')}
        labelHidden
        value={filters.stage}
        onChange={(event) => {
          onChange({ stage: event.target.value });
        }}
      >
        <option value="">{life('filter.anyStage')}</option>
        {INTERVIEW_STAGES.map((stage) => (
          <option key={stage} value={stage}>
            {life(`stages.${stage}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        className="w-44"
        label={life('filter.gap')}
        labelHidden
        value={filters.gap}
        onChange={(event) => {
          onChange({ gap: event.target.value });
        }}
      >
        <option value="">{life('filter.anyGap')}</option>
        {INTERVIEW_GAPS.map((gap) => (
          <option key={gap} value={gap}>
            {life(`gap.${gap}`)}
          </option>
        ))}
      </SelectField>
      <CheckField
        label={t('filter.withoutDocuments')}
        checked={filters.documents !== ''}
        onChange={(event) => {
          onChange({ documents: event.target.checked ? 'none' : null });
        }}
      />
      {filtered && (
        <Button
          variant="quiet"
          onClick={() => {
            setTyped('');
            onChange({ q: null, case: null, mode: null, documents: null, stage: null, gap: null });
          }}
        >
          {t('filter.clear')}
        </Button>
      )}
      <p aria-live="polite" className="ml-auto text-ink-2 tabular-nums">
        {shown}
      </p>
      {actions}
    </search>
  );
}
