'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useId } from 'react';

interface FromChoiceProps {
  /** Of the version that is shown. */
  address: string;
  from: number;
  /** Of the versions that can be read. */
  numbers: readonly number[];
}

/** The version with which the shown one is compared. */
export function FromChoice({ address, from, numbers }: FromChoiceProps) {
  const t = useTranslations('versions');
  const router = useRouter();
  const id = useId();
  return (
    <span className="flex items-center gap-2">
      <label htmlFor={id} className="text-ink-2">
        {t('compareWith')}
      </label>
      <select
        id={id}
        value={from}
        onChange={(event) => router.push(`${address}&from=${event.target.value}`)}
        className="min-h-8 rounded-md border border-edge bg-surface px-2"
      >
        {numbers.map((number) => (
          <option key={number} value={number}>
            {t('version', { number })}
          </option>
        ))}
      </select>
    </span>
  );
}
