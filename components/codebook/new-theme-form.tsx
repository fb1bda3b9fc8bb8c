'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { useSubmit } from '@/components/api/use-submit';
import {
  sameWords,
  type CodebookContext,
  type CountedTheme,
  type ThemeWords,
} from '@/components/codebook/codebook-theme';
import { placeOfNewTheme } from '@/components/codebook/use-shown';
import { ThemeFields } from '@/components/codebook/theme-fields';
import { FoundNotice } from '@/components/kept/found-notice';
import { useKeptText } from '@/components/kept/use-kept-text';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface NewThemeFormProps {
  context: CodebookContext;
  /** Null for a root. */
  parent: CountedTheme | null;
  /** Among the siblings; at the end when left out. */
  position?: number | undefined;
  rootColor: number;
  onUnsaved: (unsaved: boolean) => void;
  onCreated: (theme: CountedTheme) => void;
  onCancel: () => void;
}

const NO_WORDS = {
  name: '',
  translatedName: '',
  definition: '',
  whenToUse: '',
  whenNotToUse: '',
  example: '',
};

export function NewThemeForm({
  context,
  parent,
  position,
  rootColor,
  onUnsaved,
  onCreated,
  onCancel,
}: NewThemeFormProps) {
  const t = useTranslations('themes');
  const common = useTranslations('app');
  const nameRef = useRef<HTMLInputElement>(null);
  // The same id at every try, so that a create whose answer got lost is not made twice.
  const [id, setId] = useState(() => newId());
  const empty: ThemeWords = { ...NO_WORDS, color: parent?.color ?? rootColor };
  const [words, setWords] = useState<ThemeWords>(empty);
  const { submit, pending, errors, failure } = useSubmit<CountedTheme>({
    method: 'POST',
    path: `/studies/${context.slug}/themes`,
    onDone: (theme) => {
      kept.forget();
      onCreated(theme);
    },
  });
  const kept = useKeptText<{ id: string; words: ThemeWords }>({
    place: placeOfNewTheme(parent?.id ?? null),
    label: t('newTitle'),
    value: sameWords(words, empty) ? null : { id, words },
    onFound: (found) => {
      setId(found.id);
      setWords(found.words);
      onUnsaved(true);
    },
  });
  useEffect(() => nameRef.current?.focus(), []);

  return (
    <form
      method="post"
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit({
          id,
          parentId: parent?.id ?? null,
          ...(position === undefined ? {} : { position }),
          ...words,
        });
      }}
    >
      <h2 className="text-lg font-semibold">
        {parent ? t('newUnder', { name: parent.name }) : t('newTitle')}
      </h2>
      {(failure ?? errors.parentId) && (
        <Notice tone="bad" alert>
          {failure ?? errors.parentId}
        </Notice>
      )}
      <FoundNotice
        at={kept.foundAt}
        onDiscard={() => {
          setWords(empty);
          onUnsaved(false);
        }}
      />
      <ThemeFields
        context={context}
        value={words}
        errors={errors}
        nameRef={nameRef}
        onChange={(change) => {
          setWords({ ...words, ...change });
          onUnsaved(true);
        }}
      />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" disabled={pending}>
          {common('create')}
        </Button>
        <Button onClick={onCancel}>{common('cancel')}</Button>
      </div>
    </form>
  );
}
