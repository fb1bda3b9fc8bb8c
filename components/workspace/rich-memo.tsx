import { useTranslations } from 'next-intl';
import { MemoText } from '@/components/memos/memo-text';
import { Button } from '@/components/ui/button';
import { MEMO_ID } from '@/components/workspace/memo-editor';
import type { MemoContent } from '@/lib/core/memos/memo-content';

interface RichMemoProps {
  content: MemoContent;
  /** Null for who may not change it. */
  onEdit: (() => void) | null;
}

/** A memo with its formatting. */
export function RichMemo({ content, onEdit }: RichMemoProps) {
  const t = useTranslations('workspace.inspector');
  return (
    <div>
      <h3 className="mb-1 font-semibold">{t('memo')}</h3>
      <div className="rounded-md bg-sunken px-2.5 py-2">
        <MemoText content={content} />
      </div>
      {onEdit && (
        <Button id={MEMO_ID} variant="quiet" className="-ml-2" onClick={onEdit}>
          {t('editMemo')}
        </Button>
      )}
    </div>
  );
}
