'use client';

import { ArchiveRestore } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type Ref } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import {
  changesOf,
  MEANING_FIELDS,
  sameWords,
  WORD_FIELDS,
  wordsOf,
  type CodebookContext,
  type CountedTheme,
  type ThemeWords,
} from '@/components/codebook/codebook-theme';
import { placeOfTheme } from '@/components/codebook/use-shown';
import { useColorName } from '@/components/codebook/color-field';
import { LookAgainField } from '@/components/codebook/look-again-field';
import { ThemeFields } from '@/components/codebook/theme-fields';
import { FoundNotice } from '@/components/kept/found-notice';
import { useKeptText } from '@/components/kept/use-kept-text';
import { Button } from '@/components/ui/button';
import { ConflictNotice } from '@/components/ui/conflict-notice';
import { Notice } from '@/components/ui/notice';

interface ThemeEditorProps {
  context: CodebookContext;
  theme: CountedTheme;
  nameRef: Ref<HTMLInputElement>;
  onUnsaved: (unsaved: boolean) => void;
  onSaved: (name: string) => void;
}

/** What is being written, and the theme as it stood when the writing began. */
interface Edit {
  words: ThemeWords;
  base: CountedTheme;
}

export function ThemeEditor({ context, theme, nameRef, onUnsaved, onSaved }: ThemeEditorProps) {
  const t = useTranslations('themes');
  const common = useTranslations('app');
  const differences = useDifferences(context);
  const [edit, setEdit] = useState<Edit | null>(null);
  const [asked, setAsked] = useState(false);
  const { submit, pending, errors, failure, conflict } = useSubmit<CountedTheme>({
    method: 'PATCH',
    path: `/studies/${context.slug}/themes/${theme.id}`,
    onDone: (saved) => {
      put(null);
      onSaved(saved.name);
    },
  });
  const words = edit?.words ?? wordsOf(theme);
  const changes = edit ? changesOf(edit.base, edit.words) : {};
  const unsaved = edit !== null && !sameWords(edit.words, edit.base);
  // A move made meanwhile raised the revision without touching the words; a change of the words is a conflict.
  const revision = edit && !sameWords(edit.base, theme) ? edit.base.revision : theme.revision;
  const theirs = conflict as CountedTheme | undefined;
  const asks = theme.counts.own > 0 && MEANING_FIELDS.some((field) => field in changes);
  const body = { ...changes, ...(asks && asked && { lookAgain: true }) };

  const kept = useKeptText({
    place: placeOfTheme(theme.id),
    label: t('keptTheme', { name: theme.name }),
    value: unsaved ? edit : null,
    // what was kept before a field was there is without it
    onFound: ({ words: found, base }) =>
      put({ words: { ...wordsOf(theme), ...found }, base: { ...theme, ...base } }),
  });

  function put(next: Edit | null): void {
    setEdit(next);
    if (next === null) setAsked(false);
    onUnsaved(next !== null && !sameWords(next.words, next.base));
  }

  return (
    <form
      method="post"
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit({ ...body, revision });
      }}
    >
      {theirs && (
        <ConflictNotice
          rows={differences(changes, theirs)}
          onKeepMine={() => void submit({ ...body, revision: theirs.revision })}
          onTakeTheirs={() => {
            put(null);
            onSaved(theirs.name);
          }}
        />
      )}
      {failure && !theirs && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      <FoundNotice at={kept.foundAt} onDiscard={() => put(null)} />
      <ThemeFields
        context={context}
        value={words}
        errors={errors}
        nameRef={nameRef}
        onChange={(change) => put({ words: { ...words, ...change }, base: edit?.base ?? theme })}
      />
      {asks && <LookAgainField count={theme.counts.own} asked={asked} onAsk={setAsked} />}
      <div className="flex items-center gap-3">
        <Button type="submit" variant="primary" disabled={pending || !unsaved}>
          {pending ? common('saving') : common('save')}
        </Button>
        <Button disabled={pending || !unsaved} onClick={() => put(null)}>
          {common('cancel')}
        </Button>
        {theme.archivedAt !== null && (
          <Button
            disabled={pending}
            className="ml-auto"
            onClick={() => void submit({ ...body, archived: false, revision })}
          >
            <ArchiveRestore aria-hidden size={15} />
            {t('bringBack')}
          </Button>
        )}
        <span role="status" className="text-ink-2">
          {unsaved ? t('unsaved') : ''}
        </span>
      </div>
    </form>
  );
}

function useDifferences(context: CodebookContext) {
  const t = useTranslations('themes');
  const colorName = useColorName();
  const language = context.language === 'it' ? 'it' : 'en';
  const labels: Record<(typeof WORD_FIELDS)[number], string> = {
    name: t('nameIn', { language }),
    translatedName: t('nameIn', { language: language === 'it' ? 'en' : 'it' }),
    definition: t('definition'),
    whenToUse: t('whenToUse'),
    whenNotToUse: t('whenNotToUse'),
    example: t('example'),
  };
  return (mine: Partial<ThemeWords>, theirs: ThemeWords) => {
    const rows = WORD_FIELDS.flatMap((field) => {
      const text = mine[field];
      return text === undefined || text === theirs[field]
        ? []
        : [{ label: labels[field], mine: text, theirs: theirs[field] }];
    });
    if (mine.color === undefined || mine.color === theirs.color) return rows;
    return [...rows, { label: t('color'), mine: colorName(mine.color), theirs: colorName(theirs.color) }];
  };
}
