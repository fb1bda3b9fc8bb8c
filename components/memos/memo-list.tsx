'use client';

import { useTranslations } from 'next-intl';
import type { MemoContext } from '@/components/memos/memo-context';
import { MemoItem } from '@/components/memos/memo-item';
import type { useMemos } from '@/components/memos/use-memos';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface MemoListProps {
  context: MemoContext;
  state: ReturnType<typeof useMemos>;
  withAbout: boolean;
}

export function MemoList({ context, state, withAbout }: MemoListProps) {
  const t = useTranslations('memos');
  const common = useTranslations('app');
  const { memos, nextCursor, isLoading, failure, load, put, remove } = state;
  return (
    <>
      {memos.length > 0 && (
        <ol className="flex flex-col gap-3" aria-busy={isLoading}>
          {memos.map((memo) => (
            <MemoItem
              key={memo.id}
              context={context}
              memo={memo}
              withAbout={withAbout}
              onChanged={put}
              onDelete={(gone) => void remove(gone)}
            />
          ))}
        </ol>
      )}
      {failure && (
        <Notice tone="bad" alert action={<Button onClick={() => void load()}>{common('retry')}</Button>}>
          {failure}
        </Notice>
      )}
      {isLoading && memos.length === 0 && <p className="text-ink-2">{t('loading')}</p>}
      {nextCursor !== null && !failure && (
        <div>
          <Button disabled={isLoading} onClick={() => void load()}>
            {isLoading ? t('loading') : common('more')}
          </Button>
        </div>
      )}
    </>
  );
}
