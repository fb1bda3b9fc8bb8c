'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { NO_CASE } from '@/components/documents/document-columns';
import type { CaseChoice } from '@/components/interviews/interview-row';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { DOCUMENT_KINDS, WORDINGS } from '@/lib/core/materials/document-kind';

interface DocumentFiltersProps {
  filters: { q: string; kind: string; wording: string; case: string };
  filtered: boolean;
  cases: CaseChoice[];
  /** How many are shown, in words. */
  shown: string;
  onChange: (changes: Record<string, string | null>) => void;
  actions: ReactNode;
}

export function DocumentFilters({
  filters,
  filtered,
  cases,
  shown,
  onChange,
  actions,
}: DocumentFiltersProps) {
  const t = useTranslations('documents');
  // The address follows a moment later, too late for a field that is typed in.
  const [typed, setTyped] = useState(filters.q);
  const select = (name: 'kind' | 'wording' | 'case') => ({
    className: 'w-44',
    label: t(`filter.${name}`),
    labelHidden: true,
    value: filters[name],
    onChange: (event: { target: { value: string } }) => {
      onChange({ [name]: event.target.value });
    },
  });
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
      <SelectField {...select('kind')}>
        <option value="">{t('filter.anyKind')}</option>
        {DOCUMENT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
      <SelectField {...select('wording')}>
        <option value="">{t('filter.anyWording')}</option>
        {WORDINGS.map((wording) => (
          <option key={wording} value={wording}>
            {t(`wordings.${wording}`)}
          </option>
        ))}
      </SelectField>
      <SelectField {...select('case')}>
        <option value="">{t('filter.anyCase')}</option>
        <option value={NO_CASE}>{t('filter.noCase')}</option>
        {cases.map(({ id, code, title }) => (
          <option key={id} value={id}>
            {code} · {title}
          </option>
        ))}
      </SelectField>
      {filtered && (
        <Button
          variant="quiet"
          onClick={() => {
            setTyped('');
            onChange({ q: null, kind: null, wording: null, case: null });
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
