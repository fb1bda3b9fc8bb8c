import { useTranslations } from 'next-intl';
import { RefusalItem } from '@/components/kept/refusal-item';
import type { Refusal } from '@/components/kept/kept-coding';
import { Dialog } from '@/components/ui/dialog';
import { useRetryRefusal } from '@/components/workspace/use-retry-refusal';
import { useSetting } from '@/components/workspace/workspace-setting';

/** What the server did not take in this document. */
export function RefusalsDialog({ refusals, onClose }: { refusals: readonly Refusal[]; onClose: () => void }) {
  const t = useTranslations('kept');
  const { session } = useSetting();
  const retry = useRetryRefusal();
  return (
    <Dialog title={t('refusedTitle')} onClose={onClose} wide>
      <p className="pb-3 text-ink-2">{refusals.length === 0 ? t('noneRefused') : t('refusedText')}</p>
      <ul className="flex flex-col gap-2.5">
        {refusals.map((refusal) => (
          <RefusalItem
            key={refusal.id}
            refusal={refusal}
            onRetry={() => void retry(refusal)}
            onDrop={() => session.dropRefusal(refusal)}
          />
        ))}
      </ul>
    </Dialog>
  );
}
