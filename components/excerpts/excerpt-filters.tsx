'use client';

import { useTranslations } from 'next-intl';
import { queryOf } from '@/components/excerpts/filter-query';
import { useAskedFilter } from '@/components/lists/use-asked-filter';
import { WordsFilter } from '@/components/lists/words-filter';
import { Button } from '@/components/ui/button';
import { CheckField, SelectField } from '@/components/ui/field';
import { TO_BE_ASSIGNED } from '@/lib/core/coding/to-be-assigned';
import type { ExcerptFilter } from '@/lib/domain/excerpts/schema';

export interface Choice {
  value: string;
  label: string;
}

export interface ExcerptChoices {
  themes: Choice[];
  cases: Choice[];
  interviews: Choice[];
  documents: Choice[];
  coders: Choice[];
  /** Empty while no label of a document is mapped to a participant: the filter is not shown then. */
  speakers: Choice[];
}

interface ExcerptFiltersProps {
  filter: ExcerptFilter;
  choices: ExcerptChoices;
}

/** Each choice is at once in the address, from which the list is made; text waits for Enter or for leaving the field. */
export function ExcerptFilters({ filter, choices }: ExcerptFiltersProps) {
  const t = useTranslations('excerpts.filter');
  const { draft, ask, isPending } = useAskedFilter(filter, queryOf);
  const select = (name: 'theme' | 'case' | 'interview' | 'document' | 'coder' | 'speaker') => ({
    className: 'w-44',
    label: t(name),
    value: draft[name] ?? '',
    onChange: (event: { target: { value: string } }) =>
      ask({ ...draft, [name]: event.target.value || undefined }),
  });
  return (
    <search
      aria-label={t('label')}
      aria-busy={isPending}
      className="flex flex-wrap items-end gap-x-3 gap-y-2"
    >
      <SelectField {...select('theme')}>
        <Options any={t('anyTheme')} choices={choices.themes} />
      </SelectField>
      <SelectField {...select('case')}>
        <option value="">{t('anyCase')}</option>
        <option value={TO_BE_ASSIGNED}>{t('toBeAssigned')}</option>
        <Options choices={choices.cases} />
      </SelectField>
      <SelectField {...select('interview')}>
        <Options any={t('anyInterview')} choices={choices.interviews} />
      </SelectField>
      <SelectField {...select('document')}>
        <Options any={t('anyDocument')} choices={choices.documents} />
      </SelectField>
      <SelectField {...select('coder')}>
        <Options any={t('anyCoder')} choices={choices.coders} />
      </SelectField>
      {(choices.speakers.length > 0 || draft.speaker) && (
        <SelectField {...select('speaker')}>
          <Options any={t('anySpeaker')} choices={choices.speakers} />
        </SelectField>
      )}
      <WordsFilter
        key={filter.q}
        className="w-64"
        label={t('text')}
        placeholder={t('textPlaceholder')}
        words={filter.q ?? ''}
        onAsk={(q) => ask({ ...draft, q })}
      />
      {queryOf(draft) !== '' && (
        <div className="flex min-h-8 basis-full flex-wrap items-center gap-x-4 gap-y-1">
          {draft.theme && (
            <CheckField
              label={t('descendants')}
              checked={draft.descendants !== false}
              onChange={(event) => ask({ ...draft, descendants: event.target.checked })}
            />
          )}
          <Button variant="quiet" className="first:-ml-2.5" onClick={() => ask({})}>
            {t('clear')}
          </Button>
        </div>
      )}
    </search>
  );
}

function Options({ any, choices }: { any?: string; choices: Choice[] }) {
  return (
    <>
      {any && <option value="">{any}</option>}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </>
  );
}
