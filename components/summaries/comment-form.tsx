'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { useSubmit } from '@/components/api/use-submit';
import { FoundNotice } from '@/components/kept/found-notice';
import { useKeptText } from '@/components/kept/use-kept-text';
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
      kept.forget();
      setText('');
      setId(newId());
      router.refresh();
    },
  });
  const kept = useKeptText<{ id: string; text: string }>({
    place: `comment:${path}`,
    label: t('newComment'),
    value: text.trim() === '' ? null : { id, text },
    onFound: (found) => {
      setId(found.id);
      setText(found.text);
    },
  });
  return (
    <form
      method="post"
      noValidate
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit({ id, text });
      }}
    >
      <FoundNotice at={kept.foundAt} onDiscard={() => setText('')} />
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
