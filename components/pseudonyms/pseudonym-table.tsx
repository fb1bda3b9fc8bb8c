'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { DeleteDialog } from '@/components/api/delete-dialog';
import { PseudonymDialog } from '@/components/pseudonyms/pseudonym-dialog';
import { Button } from '@/components/ui/button';
import { Cell, DataTable, HeadCell, UnseenHeadCell } from '@/components/ui/data-table';
import type { PseudonymView } from '@/lib/domain/pseudonyms/pseudonym-view';

interface PseudonymTableProps {
  path: string;
  list: readonly PseudonymView[];
}

/** The study's names and what stands for them. */
export function PseudonymTable({ path, list }: PseudonymTableProps) {
  const t = useTranslations('pseudonyms');
  const common = useTranslations('app');
  const [edited, setEdited] = useState<PseudonymView | null>(null);
  const [deleted, setDeleted] = useState<PseudonymView | null>(null);
  return (
    <>
      <DataTable>
        <thead>
          <tr>
            <HeadCell>{t('list.original')}</HeadCell>
            <HeadCell>{t('replacement')}</HeadCell>
            <HeadCell>{t('kind')}</HeadCell>
            <HeadCell>{t('list.variants')}</HeadCell>
            <UnseenHeadCell>{t('list.actions')}</UnseenHeadCell>
          </tr>
        </thead>
        <tbody>
          {list.map((entry) => (
            <tr key={entry.id}>
              <Cell className="font-medium wrap-anywhere">{entry.original}</Cell>
              <Cell className="wrap-anywhere">{entry.replacement}</Cell>
              <Cell className="text-ink-2">{t(`kinds.${entry.kind}`)}</Cell>
              <Cell className="wrap-anywhere text-ink-2">{entry.variants.join(', ')}</Cell>
              <Cell className="py-1 text-right whitespace-nowrap">
                <Button
                  variant="quiet"
                  aria-label={t('list.edit', { name: entry.original })}
                  onClick={() => setEdited(entry)}
                >
                  {common('edit')}
                </Button>
                <Button
                  variant="quiet"
                  aria-label={t('list.delete', { name: entry.original })}
                  onClick={() => setDeleted(entry)}
                >
                  {common('remove')}
                </Button>
              </Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {edited && <PseudonymDialog path={path} entry={edited} onClose={() => setEdited(null)} />}
      {deleted && <DeleteEntryDialog path={path} entry={deleted} onClose={() => setDeleted(null)} />}
    </>
  );
}

function DeleteEntryDialog({
  path,
  entry,
  onClose,
}: {
  path: string;
  entry: PseudonymView;
  onClose: () => void;
}) {
  const t = useTranslations('pseudonyms.list');
  const router = useRouter();
  return (
    <DeleteDialog
      title={t('deleteTitle', { name: entry.original })}
      confirm={t('deleteDo')}
      path={`${path}/${entry.id}`}
      onDone={() => {
        toast.success(t('saved'));
        onClose();
        router.refresh();
      }}
      onClose={onClose}
    >
      <p>{t('deleteText', { replacement: entry.replacement })}</p>
    </DeleteDialog>
  );
}
