import { Check, TextSelect, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ColorDot } from '@/components/ui/color-dot';
import { joinClasses } from '@/components/ui/join-classes';
import { Kbd } from '@/components/ui/kbd';
import { Pill } from '@/components/ui/pill';
import { QuotePair } from '@/components/waiting/quote-pair';
import type { WaitingExcerpt } from '@/lib/domain/excerpts/list-waiting-excerpts';

interface WaitingItemProps {
  item: WaitingExcerpt;
  isNotes: boolean;
  isCurrent: boolean;
  /** What stands in the place of the suggestion when a range was chosen in the text. */
  chosen: string | null;
  /** Whether the person may decide. */
  editable: boolean;
  pending: boolean;
  onPick: () => void;
  onConfirm: () => void;
  onReselect: () => void;
  onDrop: () => void;
}

/** An excerpt whose words were touched: as it was, as it would be, and what can be done. */
export function WaitingItem(props: WaitingItemProps) {
  const { item, isNotes, isCurrent, chosen, editable } = props;
  const t = useTranslations('waiting');
  const { excerpt, coderName, formerQuote, suggestion, themes } = item;
  return (
    <li
      data-waiting={excerpt.id}
      tabIndex={-1}
      aria-current={isCurrent || undefined}
      className={joinClasses(
        'flex flex-col gap-2.5 rounded-md border bg-surface px-3.5 py-3',
        isCurrent ? 'border-accent' : 'border-line',
      )}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Pill tone="warn">{t(`state.${excerpt.state === 'LOST' ? 'LOST' : 'CHANGED'}`)}</Pill>
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          {themes.map(({ id, name, color }) => (
            <span key={id} className="inline-flex items-center gap-1">
              <ColorDot color={color} />
              {name}
            </span>
          ))}
          {themes.length === 0 && <span className="text-ink-2">{t('noThemes')}</span>}
        </span>
        <span className="ml-auto text-xs text-ink-3">{coderName}</span>
      </div>
      <QuotePair former={formerQuote} suggested={chosen ?? suggestion?.quote ?? null} isNotes={isNotes} />
      {editable ? (
        <Decisions {...props} />
      ) : (
        <p className="text-xs text-ink-2">{t('notYours', { name: coderName })}</p>
      )}
    </li>
  );
}

function Decisions({
  item,
  isCurrent,
  chosen,
  pending,
  onPick,
  onConfirm,
  onReselect,
  onDrop,
}: WaitingItemProps) {
  const t = useTranslations('waiting');
  return (
    <div className="flex flex-wrap items-center gap-2">
      {chosen === null ? (
        item.suggestion && (
          <Button variant={isCurrent ? 'primary' : 'secondary'} disabled={pending} onClick={onConfirm}>
            <Check aria-hidden size={14} />
            {t('confirm')} {isCurrent && <Key>C</Key>}
          </Button>
        )
      ) : (
        <Button variant="primary" disabled={pending} onClick={onReselect}>
          <TextSelect aria-hidden size={14} />
          {t('useSelection')} {isCurrent && <Key>R</Key>}
        </Button>
      )}
      {!isCurrent && <Button onClick={onPick}>{t('show')}</Button>}
      {isCurrent && chosen === null && (
        <p className="order-last basis-full text-xs text-ink-2">{t('howToReselect')}</p>
      )}
      <Button variant="quiet" className="ml-auto" disabled={pending} onClick={onDrop}>
        <Trash2 aria-hidden size={14} />
        {t('drop')}
      </Button>
    </div>
  );
}

const Key = ({ children }: { children: ReactNode }) => (
  <span aria-hidden>
    <Kbd>{children}</Kbd>
  </span>
);
