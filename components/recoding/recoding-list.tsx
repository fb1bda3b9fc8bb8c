'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { RecodingItem } from '@/components/recoding/recoding-item';
import { useRecodings, type RecodingPage } from '@/components/recoding/use-recodings';
import { useUndoRecoding } from '@/components/recoding/use-undo-recoding';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';

interface RecodingListProps {
  slug: string;
  first: RecodingPage;
  /** Names by id. */
  themes: Record<string, string>;
  /** Who reads, and whether they may change what others made; null when they change nothing. */
  changer: { userId: string; mayChangeOthers: boolean } | null;
}

/** The bulk changes, with how far those are that are being made. */
export function RecodingList({ slug, first, themes, changer }: RecodingListProps) {
  const t = useTranslations('recoding');
  const common = useTranslations('app');
  const { items, nextCursor, isLoading, failure, more, again } = useRecodings(slug, first);
  const undo = useUndoRecoding(slug);
  const [asked, setAsked] = useState<string | null>(null);
  async function takeBack(id: string): Promise<void> {
    setAsked(null);
    await undo(id);
    await again();
  }
  return (
    <>
      <ol className="flex max-w-4xl flex-col divide-y divide-line">
        {items.map((recoding) => (
          <RecodingItem
            key={recoding.id}
            recoding={recoding}
            themes={themes}
            onUndo={
              changer && (changer.mayChangeOthers || changer.userId === recoding.madeById)
                ? () => setAsked(recoding.id)
                : undefined
            }
          />
        ))}
      </ol>
      {failure && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      {nextCursor !== null && (
        <div className="py-4">
          <Button disabled={isLoading} onClick={() => void more()}>
            {common('more')}
          </Button>
        </div>
      )}
      {asked !== null && (
        <ConfirmDialog
          title={t('list.undoTitle')}
          confirm={t('undo')}
          onConfirm={() => void takeBack(asked)}
          onClose={() => setAsked(null)}
        >
          {t('list.undoText')}
        </ConfirmDialog>
      )}
    </>
  );
}
