import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

interface MemoConflictProps {
  mine: string;
  theirs: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  /** Closed without a choice. */
  onClose: () => void;
}

/** Two people wrote the same memo: both texts stand side by side, and a person chooses. */
export function MemoConflict({ mine, theirs, onKeepMine, onTakeTheirs, onClose }: MemoConflictProps) {
  const t = useTranslations('app');
  return (
    <Dialog
      title={t('conflictTitle')}
      onClose={onClose}
      wide
      footer={
        <>
          <Button onClick={onTakeTheirs}>{t('conflictTakeTheirs')}</Button>
          <Button variant="primary" onClick={onKeepMine}>
            {t('conflictKeepMine')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {[
          { title: t('conflictMine'), text: mine },
          { title: t('conflictTheirs'), text: theirs },
        ].map(({ title, text }) => (
          <section key={title}>
            <h3 className="mb-1 font-semibold">{title}</h3>
            <p className="min-h-24 rounded-md bg-sunken px-2.5 py-2 wrap-anywhere whitespace-pre-line">
              {text || '—'}
            </p>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
