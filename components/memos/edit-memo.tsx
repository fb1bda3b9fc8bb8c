'use client';

import { MemoForm } from '@/components/memos/memo-form';
import { plainMemo } from '@/lib/core/memos/memo-content';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { MemoView } from '@/lib/domain/memos/memo-view';

interface EditMemoProps {
  slug: string;
  memo: MemoView;
  onSaved: (memo: MemoView) => void;
  onCancel: () => void;
}

/** Changes a memo in its place. */
export function EditMemo(props: EditMemoProps) {
  return props.memo.kind === 'EXCERPT' ? <EditExcerptMemo {...props} /> : <EditOwnMemo {...props} />;
}

function EditOwnMemo({ slug, memo, onSaved, onCancel }: EditMemoProps) {
  return (
    <MemoForm<MemoView>
      method="PATCH"
      path={`/studies/${slug}/memos/${memo.id}`}
      place={memo.id}
      initial={{ title: memo.title, content: memo.content }}
      bodyOf={(draft, standing) => ({ ...draft, revision: (standing ?? memo).revision })}
      draftOf={({ title, content }) => ({ title, content })}
      hasTitle
      onSaved={onSaved}
      onCancel={onCancel}
    />
  );
}

/** It stands with its excerpt, and is saved there. */
function EditExcerptMemo({ slug, memo, onSaved, onCancel }: EditMemoProps) {
  const contentOf = (excerpt: ExcerptView) => excerpt.memoContent ?? plainMemo(excerpt.memo);
  return (
    <MemoForm<ExcerptView>
      method="PATCH"
      path={`/studies/${slug}/excerpts/${memo.id}`}
      place={memo.id}
      initial={{ title: '', content: memo.content }}
      bodyOf={({ content }, standing) => ({
        memoContent: content,
        revision: (standing ?? memo).revision,
      })}
      draftOf={(excerpt) => ({ title: '', content: contentOf(excerpt) })}
      hasTitle={false}
      onSaved={(excerpt) =>
        onSaved({ ...memo, content: contentOf(excerpt), text: excerpt.memo, revision: excerpt.revision })
      }
      onCancel={onCancel}
    />
  );
}
