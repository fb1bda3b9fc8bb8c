'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { OperationItem, type ListedOperation } from '@/components/api-reference/operation-item';
import { TextField } from '@/components/ui/field';

export interface OperationGroup {
  tag: string;
  /** What it is called in the reader's language. */
  label: string;
  operations: ListedOperation[];
}

/** The groups with the operations that have every word of `query` somewhere. */
function found(groups: readonly OperationGroup[], query: string): OperationGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map((group) => ({
      ...group,
      operations: group.operations.filter(({ method, path, summary }) => {
        const text = `${group.label} ${method} ${path} ${summary}`.toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ operations }) => operations.length > 0);
}

export function Reference({ groups, origin }: { groups: readonly OperationGroup[]; origin: string }) {
  const t = useTranslations('reference');
  const [query, setQuery] = useState('');
  const shown = useMemo(() => found(groups, query), [groups, query]);
  const count = shown.reduce((sum, { operations }) => sum + operations.length, 0);
  return (
    <div className="gap-8 lg:grid lg:grid-cols-[12rem_1fr]">
      <nav aria-label={t('groups')} className="hidden lg:block">
        <ul className="sticky top-0 flex flex-col">
          {shown.map(({ tag, label, operations }) => (
            <li key={tag}>
              <a
                href={`#${tag}`}
                className="flex justify-between rounded-sm px-2 py-1 text-ink-2 hover:bg-sunken hover:text-ink"
              >
                {label}
                <span className="text-ink-3">{operations.length}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0">
        <TextField
          type="search"
          label={t('search')}
          hint={<span aria-live="polite">{t('count', { count })}</span>}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
          }}
          className="max-w-md pb-4"
        />
        {shown.map(({ tag, label, operations }) => (
          <section key={tag} id={tag} className="pb-8">
            <h3 className="pb-2 text-lg font-semibold">{label}</h3>
            <div className="flex flex-col gap-1.5">
              {operations.map((operation) => (
                <OperationItem key={operation.id} operation={operation} origin={origin} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}
