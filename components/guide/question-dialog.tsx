'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { useSubmit } from '@/components/api/use-submit';
import { Button } from '@/components/ui/button';
import { ConflictNotice } from '@/components/ui/conflict-notice';
import { Dialog } from '@/components/ui/dialog';
import { CheckListField, TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { QuestionView } from '@/lib/domain/guide/list-questions';

export interface ThemeOption {
  value: string;
  label: string;
}

interface QuestionDialogProps {
  /** `/studies/{study}/guide`. */
  path: string;
  /** Null for a new one. */
  question: QuestionView | null;
  themes: ThemeOption[];
  onDone: () => void;
  onClose: () => void;
}

export function QuestionDialog({ path, question, themes, onDone, onClose }: QuestionDialogProps) {
  const t = useTranslations('guide');
  const common = useTranslations('app');
  // Made once: a create that is sent again is the same create.
  const [id] = useState(() => newId());
  const [base, setBase] = useState(question);
  const [text, setText] = useState(question?.text ?? '');
  const [themeIds, setThemeIds] = useState(question?.themeIds ?? []);
  const { submit, pending, errors, failure, conflict } = useSubmit<QuestionView>({
    method: question ? 'PATCH' : 'POST',
    path: question ? `${path}/${question.id}` : path,
    onDone,
  });
  const theirs = conflict as QuestionView | undefined;
  const save = (revision = base?.revision) =>
    submit(question ? { text, themeIds, revision } : { id, text, themeIds });
  const namesOf = (ids: readonly string[]) =>
    themes
      .filter(({ value }) => ids.includes(value))
      .map(({ label }) => label.trim())
      .join(', ');
  return (
    <Dialog
      title={question ? t('change') : t('new')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="primary" disabled={pending || text.trim() === ''} onClick={() => void save()}>
            {question ? common('save') : common('add')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {theirs && theirs.revision !== base?.revision && (
          <ConflictNotice
            rows={[
              { label: t('text'), mine: text, theirs: theirs.text },
              { label: t('themes'), mine: namesOf(themeIds), theirs: namesOf(theirs.themeIds) },
            ]}
            onKeepMine={() => void save(theirs.revision)}
            onTakeTheirs={() => {
              setBase(theirs);
              setText(theirs.text);
              setThemeIds(theirs.themeIds);
            }}
          />
        )}
        {failure && !theirs && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        <TextArea
          label={t('text')}
          required
          maxLength={2000}
          value={text}
          error={errors.text}
          onChange={(event) => setText(event.target.value)}
        />
        <CheckListField
          label={t('themes')}
          hint={t('themesHint')}
          error={errors.themeIds}
          options={themes}
          value={themeIds}
          onChange={setThemeIds}
          empty={t('noThemes')}
        />
      </div>
    </Dialog>
  );
}
