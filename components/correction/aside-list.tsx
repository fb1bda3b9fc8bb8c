import { Check, Copy, LocateFixed } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import type { AsideEdit } from '@/components/correction/correction-draft';
import { Button } from '@/components/ui/button';

interface AsideListProps {
  aside: readonly AsideEdit[];
  onGoTo: (edit: AsideEdit) => void;
  onDone: (edit: AsideEdit) => void;
}

/** Own corrections of words that somebody else changed too: they wait here until they are written anew, or not wanted. */
export function AsideList({ aside, onGoTo, onDone }: AsideListProps) {
  const t = useTranslations('correction.aside');
  const copy = async ({ mine }: AsideEdit) => {
    await navigator.clipboard.writeText(mine);
    toast.success(t('copied'));
  };
  return (
    <section
      aria-label={t('title')}
      className="flex flex-col gap-2 rounded-md border border-warn bg-surface p-3"
    >
      <h2 className="font-semibold text-warn">{t('title')}</h2>
      <p className="text-ink-2">{t('text')}</p>
      <ul className="flex flex-col gap-2">
        {aside.map((edit, i) => (
          <li key={i} className="flex flex-wrap items-center gap-2 border-t border-line pt-2">
            <p className="min-w-0 flex-1 font-serif wrap-anywhere whitespace-pre-line">
              <del className="text-ink-2">{edit.before}</del>{' '}
              <ins className="font-medium">{edit.mine || t('nothing')}</ins>
            </p>
            <Button onClick={() => onGoTo(edit)}>
              <LocateFixed aria-hidden size={14} />
              {t('goTo')}
            </Button>
            <Button onClick={() => void copy(edit)}>
              <Copy aria-hidden size={14} />
              {t('copy')}
            </Button>
            <Button variant="quiet" onClick={() => onDone(edit)}>
              <Check aria-hidden size={14} />
              {t('done')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
