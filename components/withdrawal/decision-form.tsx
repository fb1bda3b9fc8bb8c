'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { WITHDRAWAL_MODES } from '@/lib/domain/erasures/schema';

export type Mode = (typeof WITHDRAWAL_MODES)[number];

export interface Decision {
  mode: Mode;
  code: string;
  withdrawnOn?: string;
}

interface DecisionFormProps {
  code: string;
  disabled: boolean;
  pending: boolean;
  errors: Record<string, string>;
  onDecide: (decision: Decision) => void;
}

export function DecisionForm({ code, disabled, pending, errors, onDecide }: DecisionFormProps) {
  const t = useTranslations('withdrawal');
  const [mode, setMode] = useState<Mode>('mask');
  return (
    <form
      method="post"
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const withdrawnOn = form.get('withdrawnOn') as string;
        onDecide({ mode, code: form.get('code') as string, ...(withdrawnOn && { withdrawnOn }) });
      }}
    >
      <ModeChoice mode={mode} onMode={setMode} />
      <TextField
        label={t('withdrawnOn')}
        name="withdrawnOn"
        type="date"
        className="max-w-56"
        error={errors.withdrawnOn}
      />
      <TextField
        label={t('code', { code })}
        name="code"
        required
        className="max-w-56"
        error={errors.code}
        autoCapitalize="off"
        spellCheck={false}
      />
      <div className="flex items-center gap-3">
        <Button type="submit" variant="danger" disabled={disabled || pending}>
          {t(mode === 'mask' ? 'confirmMask' : 'confirmErase')}
        </Button>
        <p role="status" className="text-ink-2">
          {pending && t('working')}
        </p>
      </div>
    </form>
  );
}

function ModeChoice({ mode, onMode }: { mode: Mode; onMode: (mode: Mode) => void }) {
  const t = useTranslations('withdrawal');
  const id = useId();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">{t('decision')}</legend>
      {WITHDRAWAL_MODES.map((each) => (
        <div
          key={each}
          className="flex items-start gap-2.5 rounded-md border border-line bg-surface p-3 has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            id={`${id}-${each}`}
            type="radio"
            name={id}
            checked={mode === each}
            aria-describedby={`${id}-${each}-hint`}
            className="mt-0.5 size-4 shrink-0 accent-accent"
            onChange={() => onMode(each)}
          />
          <div>
            <label htmlFor={`${id}-${each}`} className="font-medium">
              {t(each)}
            </label>
            <p id={`${id}-${each}-hint`} className="text-xs text-ink-2">
              {t(`${each}Hint`)}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
