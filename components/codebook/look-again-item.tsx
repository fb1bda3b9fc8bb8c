import { Check, Repeat2, Trash2, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Choice } from '@/components/codebook/use-look-again';
import { QuoteCard } from '@/components/quotes/quote-card';
import { Button } from '@/components/ui/button';
import type { WaitingCoding } from '@/lib/domain/look-again/list-look-again';

interface LookAgainItemProps {
  slug: string;
  item: WaitingCoding;
  /** Null while it waits. */
  choice: Choice | null;
  nameOf: (themeId: string) => string;
  may: boolean;
  pending: boolean;
  onDecide: (choice: Choice) => void;
  onRetheme: () => void;
  onUndo: () => void;
}

/** One coding that waits, or what was decided of it. */
export function LookAgainItem(props: LookAgainItemProps) {
  const { slug, item, choice } = props;
  const t = useTranslations('codebook.lookAgain');
  return (
    <li className="flex flex-col gap-2 py-3.5">
      <QuoteCard slug={slug} excerpt={item.excerpt} />
      <p className="pl-4 text-xs text-ink-2">{t('codedBy', { name: item.coder.name })}</p>
      <div className="flex flex-wrap items-center gap-2 pl-3.5">
        {choice ? <Decided {...props} choice={choice} /> : <Choices {...props} />}
      </div>
    </li>
  );
}

function Decided({ choice, nameOf, pending, onUndo }: LookAgainItemProps & { choice: Choice }) {
  const t = useTranslations('codebook.lookAgain');
  const told = {
    KEPT: t('kept'),
    REMOVED: t('removed'),
    RETHEMED: choice.decision === 'RETHEMED' ? t('rethemed', { name: nameOf(choice.themeId) }) : '',
  };
  return (
    <>
      <span role="status" className="font-medium text-good">
        {told[choice.decision]}
      </span>
      <Button variant="quiet" disabled={pending} onClick={onUndo}>
        <Undo2 aria-hidden size={15} />
        {t('undo')}
      </Button>
    </>
  );
}

function Choices({ may, pending, onDecide, onRetheme }: LookAgainItemProps) {
  const t = useTranslations('codebook.lookAgain');
  if (!may) return <span className="text-ink-2">{t('notYours')}</span>;
  return (
    <>
      <Button disabled={pending} onClick={() => onDecide({ decision: 'KEPT' })}>
        <Check aria-hidden size={15} />
        {t('keep')}
      </Button>
      <Button disabled={pending} onClick={onRetheme}>
        <Repeat2 aria-hidden size={15} />
        {t('retheme')}
      </Button>
      <Button variant="quiet" disabled={pending} onClick={() => onDecide({ decision: 'REMOVED' })}>
        <Trash2 aria-hidden size={15} />
        {t('remove')}
      </Button>
    </>
  );
}
