'use client';

import { useTranslations } from 'next-intl';
import type { Choice } from '@/components/excerpts/excerpt-filters';
import { useAskedFilter } from '@/components/lists/use-asked-filter';
import { WordsFilter } from '@/components/lists/words-filter';
import { memoQuery } from '@/components/memos/memo-query';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import { MEMO_KINDS } from '@/lib/core/memos/memo-kind';
import type { MemoFilter } from '@/lib/domain/memos/schema';

export interface MemoChoices {
  themes: Choice[];
  cases: Choice[];
  documents: Choice[];
  authors: Choice[];
}

/** Each choice is at once in the address, from which the list is made; words wait for Enter or for leaving the field. */
export function MemoFilters({ filter, choices }: { filter: MemoFilter; choices: MemoChoices }) {
  const t = useTranslations('memos');
  const { draft, ask, isPending } = useAskedFilter(filter, memoQuery);
  const select = (name: Exclude<keyof MemoFilter, 'q'>, options: Choice[]) => (
    <SelectField
      className="w-44"
      label={t(`filter.${name}`)}
      value={draft[name] ?? ''}
      onChange={(event) => ask({ ...draft, [name]: event.target.value || undefined })}
    >
      <option value="">{t(`filter.any.${name}`)}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  );
  const kinds = MEMO_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }));
  return (
    <search
      aria-label={t('filter.label')}
      aria-busy={isPending}
      className="flex flex-wrap items-end gap-x-3 gap-y-2"
    >
      {select('kind', kinds)}
      {select('theme', choices.themes)}
      {select('case', choices.cases)}
      {select('document', choices.documents)}
      {select('author', choices.authors)}
      <WordsFilter
        key={filter.q}
        className="w-56"
        label={t('filter.q')}
        placeholder={t('filter.qPlaceholder')}
        words={filter.q ?? ''}
        onAsk={(q) => ask({ ...draft, q })}
      />
      {memoQuery(draft) !== '' && (
        <Button variant="quiet" onClick={() => ask({})}>
          {t('filter.clear')}
        </Button>
      )}
    </search>
  );
}
