import { useTranslations } from 'next-intl';
import type { SplitTheme } from '@/components/split/split-theme';
import type { useSplit } from '@/components/split/use-split';
import { Button, LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

interface SplitRestProps {
  slug: string;
  theme: SplitTheme;
  split: ReturnType<typeof useSplit>;
}

/** When no excerpt waits: because there was none, because some were put off, or because all are decided. */
export function SplitRest({ slug, theme, split }: SplitRestProps) {
  const t = useTranslations('split');
  const { view, skippedCount, isPending, reopen, unskip } = split;
  const back = <LinkButton href={`/studies/${slug}/themes?theme=${theme.id}`}>{t('back')}</LinkButton>;
  if (skippedCount > 0) {
    return (
      <EmptyState
        title={t('skipped', { count: skippedCount })}
        action={
          <Button variant="primary" onClick={unskip}>
            {t('again')}
          </Button>
        }
      >
        {null}
      </EmptyState>
    );
  }
  if (view.decided === 0) {
    return (
      <EmptyState title={t('emptyTitle')} action={back}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('doneTitle')}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          {view.left > 0 && (
            <Button disabled={isPending} onClick={() => void reopen()}>
              {t('reopen')}
            </Button>
          )}
          {back}
        </div>
      }
    >
      {t('doneText', { left: view.left, name: theme.name })}
    </EmptyState>
  );
}
