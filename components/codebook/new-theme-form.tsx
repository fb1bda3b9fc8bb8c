'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { useSubmit } from '@/components/api/use-submit';
import type { CodebookContext, CountedTheme, ThemeWords } from '@/components/codebook/codebook-theme';
import { ThemeFields } from '@/components/codebook/theme-fields';
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
  const [id] = useState(() => newId());
  const [words, setWords] = useState<ThemeWords>({
    name: '',
    translatedName: '',
    color: parent?.color ?? rootColor,
    definition: '',
    whenToUse: '',
    example: '',
  });
  const { submit, pending, errors, failure } = useSubmit<CountedTheme>({
    method: 'POST',
    path: `/studies/${context.slug}/themes`,
    onDone: onCreated,
  });
  useEffect(() => nameRef.current?.focus(), []);

  return (
    <form
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
