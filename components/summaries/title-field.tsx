'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';

interface TitleFieldProps {
  value: string;
  problem: string | null;
  onChange: (value: string) => void;
  /** Enter goes on to the text. */
  onDone: () => void;
}

/** The title, set as it is read. */
export function TitleField({ value, problem, onChange, onDone }: TitleFieldProps) {
  const t = useTranslations('summaries.editor');
  const id = useId();
  return (
    <div>
      <input
        value={value}
        maxLength={200}
        aria-label={t('title')}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? id : undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onDone();
        }}
        className="w-full rounded-sm bg-transparent font-serif text-2xl leading-tight font-semibold outline-offset-4"
      />
      {problem && (
        <p id={id} role="alert" className="font-sans text-xs font-medium text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
