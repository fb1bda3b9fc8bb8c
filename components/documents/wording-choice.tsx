'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { WORDINGS, type Wording } from '@/lib/core/materials/document-kind';

interface WordingChoiceProps {
  value: Wording;
  error?: string | undefined;
  onChange: (wording: Wording) => void;
}

/** The choice that decides whether excerpts are testimony, so both sides of it are spelt out. */
export function WordingChoice({ value, error, onChange }: WordingChoiceProps) {
  const t = useTranslations('documents');
  const id = useId();
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-medium">{t('form.wordingLegend')}</legend>
      <div className="grid gap-3 md:grid-cols-2">
        {WORDINGS.map((wording) => (
          <div
            key={wording}
            className="flex items-start gap-2.5 rounded-md border border-line bg-surface p-3 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              id={`${id}-${wording}`}
              type="radio"
              name={id}
              checked={value === wording}
              aria-describedby={`${id}-${wording}-help`}
              className="mt-0.5 size-4 shrink-0 accent-accent"
              onChange={() => {
                onChange(wording);
              }}
            />
            <div className="flex flex-col gap-0.5">
              <label htmlFor={`${id}-${wording}`} className="font-medium first-letter:uppercase">
                {t(`wordings.${wording}`)}
              </label>
              <p id={`${id}-${wording}-help`} className="text-xs text-ink-2">
                {t(`form.wordingHelp.${wording}`)}
              </p>
            </div>
          </div>
        ))}
      </div>
      {error && (
        <p role="alert" className="text-xs font-medium text-bad">
          {error}
        </p>
      )}
    </fieldset>
  );
}
