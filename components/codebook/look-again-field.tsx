import { useTranslations } from 'next-intl';
import { CheckField } from '@/components/ui/field';

interface LookAgainFieldProps {
  /** Codings of the theme. */
  count: number;
  asked: boolean;
  onAsk: (asked: boolean) => void;
}

/** What a theme means changes: whether the codings made under its former words are to be looked at again. */
export function LookAgainField({ count, asked, onAsk }: LookAgainFieldProps) {
  const t = useTranslations('codebook.lookAgain');
  return (
    <div className="rounded-md border border-warn bg-surface px-3 py-2">
      <CheckField
        label={t('ask', { count })}
        hint={t('askHint')}
        checked={asked}
        onChange={(event) => onAsk(event.target.checked)}
      />
    </div>
  );
}
