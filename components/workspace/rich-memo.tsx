import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { MemoText } from '@/components/memos/memo-text';
import { MEMO_ID } from '@/components/workspace/memo-editor';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { MemoContent } from '@/lib/core/memos/memo-content';

/** A memo with formatting, which writing it here as plain text would lose: it is changed among the memos. */
export function RichMemo({ content, editable }: { content: MemoContent; editable: boolean }) {
  const t = useTranslations('workspace.inspector');
  const { slug, documentId } = useSetting();
  return (
    <div>
      <h3 className="mb-1 font-semibold">{t('memo')}</h3>
      <div className="rounded-md bg-sunken px-2.5 py-2">
        <MemoText content={content} />
      </div>
      {editable && (
        <Link
          id={MEMO_ID}
          href={`/studies/${slug}/memos?kind=EXCERPT&document=${documentId}`}
          className="font-medium text-accent underline underline-offset-2"
        >
          {t('richMemo')}
        </Link>
      )}
    </div>
  );
}
