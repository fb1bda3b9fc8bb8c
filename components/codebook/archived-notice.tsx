'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useSubmit } from '@/components/api/use-submit';
import type { CodebookContext, CountedTheme } from '@/components/codebook/codebook-theme';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface MergedNoticeProps {
  context: CodebookContext;
  theme: CountedTheme;
  into: string;
  onUndone: () => void;
}

/** A theme that was merged: its words are here to be read, and the merge can be undone. */
export function MergedNotice({ context, theme, into, onUndone }: MergedNoticeProps) {
  const t = useTranslations('themes');
  const since = useSince(theme);
  const { submit, pending, failure, errors } = useSubmit({
    method: 'DELETE',
    path: `/studies/${context.slug}/themes/${theme.id}/merge`,
    onDone: onUndone,
  });
  const refusal = failure ?? errors.name;
  return (
    <div className="flex flex-col gap-2">
      <Notice
        action={
          context.mayWrite && (
            <Button disabled={pending} onClick={() => void submit()}>
              {t('undoMerge')}
            </Button>
          )
        }
      >
        {t('mergedNotice', { into, date: since })}
      </Notice>
      {refusal && (
        <Notice tone="bad" alert>
          {refusal}
        </Notice>
      )}
    </div>
  );
}

/** A theme that takes no new codings. */
export function ArchivedNotice({ theme }: { theme: CountedTheme }) {
  const t = useTranslations('themes');
  return <Notice>{t('archivedNotice', { date: useSince(theme) })}</Notice>;
}

function useSince({ archivedAt }: CountedTheme): string {
  const format = useFormatter();
  return archivedAt === null ? '' : format.dateTime(new Date(archivedAt), { dateStyle: 'long' });
}
