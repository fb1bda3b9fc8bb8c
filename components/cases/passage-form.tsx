'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import type { CaseMark, ParagraphRange } from '@/components/cases/passage-desk';
import { PassageEffect } from '@/components/cases/passage-effect';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { PassageView } from '@/lib/domain/cases/list-passages';

interface PassageFormProps {
  path: string;
  cases: CaseMark[];
  range: ParagraphRange | null;
  /** Ordinal of the last paragraph. */
  last: number;
  onRange: (range: ParagraphRange | null) => void;
  onTied: (passage: PassageView) => void;
}

/** The range in numbers, its case, and what tying them would do. Shown numbers begin at 1. */
export function PassageForm({ path, cases, range, last, onRange, onTied }: PassageFormProps) {
  const t = useTranslations('cases.passage');
  const [caseId, setCaseId] = useState('');
  const { submit, pending, errors, failure } = useSubmit<PassageView>({
    method: 'POST',
    path,
    onDone: onTied,
  });
  const plan =
    range && caseId && range.from <= range.to
      ? { caseId, fromParagraph: range.from, toParagraph: range.to }
      : null;

  function change(side: keyof ParagraphRange, shown: string): void {
    if (shown === '') {
      onRange(null);
      return;
    }
    const ordinal = Math.min(Math.max(Number(shown) - 1, 0), last);
    onRange({ from: ordinal, to: ordinal, ...range, [side]: ordinal });
  }

  if (cases.length === 0) return <Notice tone="warn">{t('noCases')}</Notice>;
  return (
    <form
      method="post"
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (plan) void submit(plan);
      }}
    >
      <div className="grid grid-cols-2 gap-3">
        {(['from', 'to'] as const).map((side) => (
          <TextField
            key={side}
            type="number"
            min={1}
            max={last + 1}
            label={t(side)}
            value={range ? range[side] + 1 : ''}
            error={errors[side === 'from' ? 'fromParagraph' : 'toParagraph']}
            onChange={(event) => change(side, event.target.value)}
          />
        ))}
      </div>
      <p className="text-xs text-ink-2">{t('selectHint')}</p>
      <SelectField
        label={t('case')}
        value={caseId}
        error={errors.caseId}
        onChange={(event) => setCaseId(event.target.value)}
      >
        <option value="">{t('chooseCase')}</option>
        {cases.map(({ id, code, title }) => (
          <option key={id} value={id}>
            {code} {title}
          </option>
        ))}
      </SelectField>
      {plan && <PassageEffect path={path} plan={{ tie: plan }} />}
      {failure && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      <Button type="submit" variant="primary" disabled={!plan || pending}>
        {t('tie')}
      </Button>
    </form>
  );
}
