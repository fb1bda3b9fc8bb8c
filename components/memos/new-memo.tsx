'use client';

import type { ReactNode } from 'react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { MemoAbout } from '@/components/memos/memo-context';
import { MemoForm } from '@/components/memos/memo-form';
import { EMPTY_MEMO } from '@/lib/core/memos/memo-content';
import type { MemoView } from '@/lib/domain/memos/memo-view';

const EMPTY = { title: '', content: EMPTY_MEMO };

interface NewMemoProps {
  slug: string;
  /** Where it is written: what is not saved there is found there again. */
  place: string;
  /** Null while it is not chosen. */
  about: MemoAbout | null;
  /** The choice. */
  children?: ReactNode;
  onSaved: (memo: MemoView) => void;
  onCancel: () => void;
}

/** Writes a new memo. The id is made here, so that sending it twice makes one. */
export function NewMemo({ slug, place, about, children, onSaved, onCancel }: NewMemoProps) {
  const [id] = useState(() => newId());
  return (
    <MemoForm<MemoView>
      method="POST"
      path={`/studies/${slug}/memos`}
      place={`${slug} ${place}`}
      initial={EMPTY}
      bodyOf={(draft) => ({ id, ...about, ...draft })}
      draftOf={({ title, content }) => ({ title, content })}
      hasTitle
      isReady={about !== null}
      onSaved={onSaved}
      onCancel={onCancel}
    >
      {children}
    </MemoForm>
  );
}
