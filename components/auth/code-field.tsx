'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { TextField } from '@/components/ui/field';

/** Asks for a code of the authenticator app or, by choice, for a recovery code. Both are called `code`. */
export function CodeField({ error, unfocused }: { error?: string | undefined; unfocused?: boolean }) {
  const t = useTranslations('auth');
  const [recovery, setRecovery] = useState(false);
  const ref = useRef<HTMLDivElement>(null);

  // The step has just appeared below the hands of who is typing.
  useEffect(() => {
    if (!unfocused) ref.current?.querySelector('input')?.focus();
  }, [recovery, unfocused]);

  return (
    <div ref={ref} className="flex flex-col gap-2">
      {recovery ? (
        <TextField
          key="recovery"
          label={t('recoveryCode')}
          hint={t('recoveryCodeHint')}
          name="code"
          autoCapitalize="none"
          spellCheck={false}
          required
          error={error}
        />
      ) : (
        <TextField
          key="app"
          label={t('code')}
          hint={t('codeHint')}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          required
          error={error}
        />
      )}
      <button
        type="button"
        className="self-start text-xs text-accent underline-offset-2 hover:underline"
        onClick={() => {
          setRecovery(!recovery);
        }}
      >
        {recovery ? t('useApp') : t('useRecoveryCode')}
      </button>
    </div>
  );
}
