import { Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { callApi } from '@/components/api/call-api';
import type { Address } from '@/components/retrieval/retrieval';
import { useRetrieval } from '@/components/retrieval/retrieval-setting';
import { SaveQueryDialog } from '@/components/retrieval/save-query-dialog';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { joinClasses } from '@/components/ui/join-classes';
import type { SavedQueryView } from '@/lib/domain/saved-queries/saved-query-view';

interface SavedQueriesProps {
  saved: readonly SavedQueryView[];
  openId: string | null;
  /** Of the query as it stands; empty while there is none. */
  neutral: string;
  onGo: (address: Address) => void;
}

/** One's own queries and those that others share, to open, change and keep. */
export function SavedQueries({ saved, openId, neutral, onGo }: SavedQueriesProps) {
  const t = useTranslations('retrieval.saved');
  const router = useRouter();
  const { slug, userId, may } = useRetrieval();
  const [saving, setSaving] = useState<SavedQueryView | 'new' | null>(null);
  const [deleting, setDeleting] = useState<SavedQueryView | null>(null);
  const open = saved.find(({ id }) => id === openId);
  const isOwn = open?.ownerId === userId;
  const deleteOne = async ({ id }: SavedQueryView) => {
    await callApi('DELETE', `/studies/${slug}/saved-queries/${id}`);
    setDeleting(null);
    router.refresh();
  };
  return (
    <section aria-label={t('title')} className="flex flex-wrap items-center gap-2">
      <h2 className="font-semibold">{t('title')}</h2>
      {saved.length === 0 && <span className="text-ink-2">{t('none')}</span>}
      {saved.map((each) => (
        <SavedQuery
          key={each.id}
          saved={each}
          isOpen={each.id === openId}
          onOpen={() => onGo({ query: each.text, group: null, savedId: each.id })}
          onChange={may.write && each.ownerId === userId ? () => setSaving(each) : null}
          onDelete={() => setDeleting(each)}
        />
      ))}
      {may.write && neutral !== '' && (
        <>
          {open && isOwn && open.text !== neutral && (
            <Button onClick={() => setSaving({ ...open, text: neutral })}>{t('update')}</Button>
          )}
          <Button onClick={() => setSaving('new')}>{t(open ? 'saveAs' : 'save')}</Button>
        </>
      )}
      {saving && (
        <SaveQueryDialog
          standing={saving === 'new' ? null : saving}
          text={saving === 'new' ? neutral : saving.text}
          onClose={() => setSaving(null)}
          onSaved={(kept) => {
            setSaving(null);
            if (saving === 'new') onGo({ query: kept.text, group: null, savedId: kept.id });
            else router.refresh();
          }}
        />
      )}
      {deleting && (
        <ConfirmDialog
          title={t('deleteTitle')}
          confirm={t('delete')}
          danger
          onConfirm={() => void deleteOne(deleting)}
          onClose={() => setDeleting(null)}
        >
          {t('deleteText', { name: deleting.name })}
        </ConfirmDialog>
      )}
    </section>
  );
}

interface SavedQueryProps {
  saved: SavedQueryView;
  isOpen: boolean;
  onOpen: () => void;
  /** Null when it is not one's own. */
  onChange: (() => void) | null;
  onDelete: () => void;
}

function SavedQuery({
  saved: { name, shared, ownerName },
  isOpen,
  onOpen,
  onChange,
  onDelete,
}: SavedQueryProps) {
  const t = useTranslations('retrieval.saved');
  return (
    <span
      className={joinClasses(
        'inline-flex items-center rounded-md border bg-surface',
        isOpen ? 'border-accent' : 'border-line',
      )}
    >
      <button
        type="button"
        aria-current={isOpen}
        onClick={onOpen}
        className="min-h-8 max-w-64 truncate rounded-md px-2.5 hover:bg-sunken"
      >
        {name}
        {shared && (
          <span className="ml-1.5 text-xs text-ink-2">
            {onChange ? t('isShared') : t('sharedBy', { name: ownerName })}
          </span>
        )}
      </button>
      {onChange && (
        <>
          <button
            type="button"
            aria-label={t('renameOf', { name })}
            onClick={onChange}
            className="rounded-sm p-1.5 hover:bg-sunken"
          >
            <Pencil aria-hidden size={13} />
          </button>
          <button
            type="button"
            aria-label={t('deleteOf', { name })}
            onClick={onDelete}
            className="rounded-sm p-1.5 hover:bg-sunken"
          >
            <Trash2 aria-hidden size={13} />
          </button>
        </>
      )}
    </span>
  );
}
