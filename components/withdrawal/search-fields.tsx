'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ApiProblem, callApi } from '@/components/api/call-api';
import { Button } from '@/components/ui/button';
import { CheckField, TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { WithdrawalPreview } from '@/lib/flows/preview-withdrawal';

interface SearchFieldsProps {
  identityPath: string;
  preview: WithdrawalPreview | null;
  text: string;
  unknownIn: readonly string[];
  onText: (text: string) => void;
  onUnknownIn: (documentIds: string[]) => void;
}

/** Names to look for, and the voices that nobody assigned. */
export function SearchFields(props: SearchFieldsProps) {
  const { identityPath, preview, text, unknownIn, onText, onUnknownIn } = props;
  const t = useTranslations('withdrawal');
  const inDoubt = preview?.documents.filter(({ id, unknown }) => unknown > 0 || unknownIn.includes(id)) ?? [];
  return (
    <>
      <TextArea
        label={t('phrases')}
        hint={t('phrasesHint')}
        value={text}
        rows={4}
        onChange={(event) => onText(event.target.value)}
      />
      {preview?.identity && (
        <FromIdentity path={identityPath} onName={(names) => onText(withLines(text, names))} />
      )}
      {inDoubt.length > 0 && (
        <fieldset className="flex flex-col gap-1.5">
          <legend className="mb-1 font-medium">{t('unknown')}</legend>
          <p className="text-xs text-ink-2">{t('unknownHint')}</p>
          {inDoubt.map(({ id, citation, title, unknown }) => (
            <CheckField
              key={id}
              label={t('unknownIn', { citation, title, count: unknown })}
              checked={unknownIn.includes(id)}
              onChange={({ target }) =>
                onUnknownIn(target.checked ? [...unknownIn, id] : unknownIn.filter((other) => other !== id))
              }
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

/** The name, and each of its words that is long enough to name somebody. */
function FromIdentity({ path, onName }: { path: string; onName: (names: string[]) => void }) {
  const t = useTranslations('withdrawal');
  const unreachable = useTranslations('app')('unreachable');
  const [failure, setFailure] = useState<string | null>(null);
  const read = () =>
    callApi<{ name: string }>('GET', path).then(
      ({ name }) => onName([name, ...name.split(/\s+/u).filter((word) => word.length > 2)]),
      (error: unknown) => setFailure((error instanceof ApiProblem && error.body.detail) || unreachable),
    );
  return (
    <div className="flex flex-col items-start gap-1">
      <Button onClick={() => void read()}>{t('fromIdentity')}</Button>
      <p className="text-xs text-ink-2">{t('fromIdentityHint')}</p>
      {failure && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
    </div>
  );
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 1);
}

function withLines(text: string, added: readonly string[]): string {
  return [...new Set([...linesOf(text), ...added])].join('\n');
}
