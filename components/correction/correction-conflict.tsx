import { Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import type { BaseText } from '@/components/correction/correction-draft';
import { Button } from '@/components/ui/button';
import { FetchedChanges } from '@/components/versions/fetched-changes';
import type { StandingVersion } from '@/components/versions/standing-version';

interface CorrectionConflictProps {
  /** Of the document, below the API's base. */
  path: string;
  base: BaseText;
  theirs: StandingVersion;
  onCarryOver: () => void;
  textToCopy: () => string;
}

/** Somebody saved first: what they changed, beside the own text in the editor below, and the way on. */
export function CorrectionConflict({ path, base, theirs, onCarryOver, textToCopy }: CorrectionConflictProps) {
  const t = useTranslations('correction.conflict');
  const { number, createdBy, reason } = theirs;
  const copy = async () => {
    await navigator.clipboard.writeText(textToCopy());
    toast.success(t('copied'));
  };
  return (
    <section
      aria-labelledby="conflict"
      className="flex flex-col gap-2.5 rounded-md border border-warn bg-surface p-4"
    >
      <div role="alert">
        <h2 id="conflict" className="text-base font-semibold text-warn">
          {t('title', { number })}
        </h2>
        <p>
          {createdBy && t('by', { name: createdBy.name })} {reason && <q>{reason}</q>}
        </p>
        <p className="max-w-prose text-ink-2">{t('text', { base: base.number, number })}</p>
      </div>
      <h3 className="font-semibold">{t('theirs', { base: base.number, number })}</h3>
      <div className="rounded-md bg-sunken px-4 py-2">
        <FetchedChanges path={path} from={base.id} to={theirs.id} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={onCarryOver}>
          {t('carryOver', { number })}
        </Button>
        <Button onClick={() => void copy()}>
          <Copy aria-hidden size={14} />
          {t('copy')}
        </Button>
      </div>
    </section>
  );
}
