'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { CONTROL_LOOK } from '@/components/ui/field';

interface ParticipantCodesFieldProps {
  value: readonly string[];
  /** Codes of the study's participants. */
  known: readonly string[];
  error?: string | undefined;
  onChange: (value: string[]) => void;
}

/** Codes as they are typed or pasted, each ended by Enter, a comma, or leaving the field. */
export function ParticipantCodesField({ value, known, error, onChange }: ParticipantCodesFieldProps) {
  const t = useTranslations('interviews.form');
  const label = useTranslations('interviews')('participants');
  const [typed, setTyped] = useState('');
  const id = useId();

  function add(text: string): void {
    const codes = text.split(/[,;\n]/).map((code) => code.trim().replace(/\s+/g, ' '));
    onChange([...new Set([...value, ...codes.filter((code) => code !== '')])]);
    setTyped('');
  }

  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {value.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {value.map((code) => (
            <CodeChip
              key={code}
              code={code}
              isNew={!known.some((other) => other.toLowerCase() === code.toLowerCase())}
              onRemove={() => {
                onChange(value.filter((other) => other !== code));
              }}
            />
          ))}
        </ul>
      )}
      <input
        id={id}
        list={`${id}-known`}
        value={typed}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        className={CONTROL_LOOK}
        onChange={(event) => {
          if (/[,;]/.test(event.target.value)) add(event.target.value);
          else setTyped(event.target.value);
        }}
        onBlur={() => {
          add(typed);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || typed.trim() === '') return;
          event.preventDefault();
          add(typed);
        }}
      />
      <datalist id={`${id}-known`}>
        {known
          .filter((code) => !value.includes(code))
          .map((code) => (
            <option key={code} value={code} />
          ))}
      </datalist>
      <p id={`${id}-hint`} className="text-xs text-ink-2">
        {t('participantsHint')}
      </p>
      {error && (
        <p id={`${id}-error`} role="alert" className="text-xs font-medium text-bad">
          {error}
        </p>
      )}
    </div>
  );
}

function CodeChip({ code, isNew, onRemove }: { code: string; isNew: boolean; onRemove: () => void }) {
  const t = useTranslations('interviews.form');
  return (
    <li className="inline-flex items-center gap-1.5 rounded-md border border-line bg-sunken py-0.5 pr-1 pl-2">
      {code}
      {isNew && <span className="text-xs text-accent">{t('participantNew')}</span>}
      <button
        type="button"
        onClick={onRemove}
        aria-label={t('participantRemove', { code })}
        className="rounded-sm p-1 text-ink-2 hover:bg-surface hover:text-ink"
      >
        <X aria-hidden size={12} />
      </button>
    </li>
  );
}
