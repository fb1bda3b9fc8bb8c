'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { useSubmit } from '@/components/api/use-submit';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';

export function CommentForm({ path }: { path: string }) {
  const t = useTranslations('summaries');
  const router = useRouter();
  const [text, setText] = useState('');
  const [id, setId] = useState(() => newId());
  const { submit, pending, errors, failure } = useSubmit({
    method: 'POST',
    path: `${path}/comments`,
    onDone: () => {
      setText('');
      setId(newId());
      router.refresh();
    },
  });
  return (
    <form
      noValidate
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit({ id, text });
      }}
    >
      <TextArea
        label={t('newComment')}
        labelHidden
        placeholder={t('newCommentPlaceholder')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={errors.text ?? failure ?? undefined}
      />
      <Button type="submit" className="self-start" disabled={pending || text.trim() === ''}>
        {t('comment')}
      </Button>
    </form>
  );
}
