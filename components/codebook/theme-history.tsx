'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { CodebookContext, CountedTheme } from '@/components/codebook/codebook-theme';
import { HistoryEntry } from '@/components/codebook/history-entry';
import { TakeBackDialog } from '@/components/codebook/take-back-dialog';
import { Button } from '@/components/ui/button';
import type { RevisionPage, ThemeRevisionView } from '@/lib/domain/themes/list-theme-revisions';

interface ThemeHistoryProps {
  context: CodebookContext;
  theme: CountedTheme;
  first: RevisionPage;
  /** Of every theme of the study, by id. */
  names: Record<string, string>;
}

/** What changed in a theme, by whom and when, the last change first. */
export function ThemeHistory({ context, theme, first, names }: ThemeHistoryProps) {
  const t = useTranslations('codebook.history');
  const common = useTranslations('app');
  const router = useRouter();
  const [older, setOlder] = useState<RevisionPage | null>(null);
  const [taking, setTaking] = useState<ThemeRevisionView | null>(null);
  const items = [...first.items, ...(older?.items ?? [])];
  const { nextCursor } = older ?? first;
  const mayTake = context.mayWrite && theme.mergedIntoId === null && theme.archivedAt === null;

  async function load(): Promise<void> {
    try {
      const path = `/studies/${context.slug}/themes/${theme.id}/revisions?before=${nextCursor ?? ''}`;
      const next = await callApi<RevisionPage>('GET', path);
      setOlder({ ...next, items: [...(older?.items ?? []), ...next.items] });
    } catch (error) {
      toast.error((error instanceof ApiProblem && error.body.detail) || common('unreachable'));
    }
  }

  return (
    <>
      <ol className="flex flex-col divide-y divide-line border-y border-line">
        {items.map((entry, index) => (
          <HistoryEntry
            key={entry.revision}
            context={context}
            entry={entry}
            before={items[index + 1] ?? null}
            // the words of one that is not loaded yet are not known to be the first
            isFirst={index === items.length - 1 && nextCursor === null}
            names={names}
            onTake={mayTake && index > 0 ? () => setTaking(entry) : undefined}
          />
        ))}
      </ol>
      {nextCursor !== null && (
        <Button className="mt-3" onClick={() => void load()}>
          {t('more')}
        </Button>
      )}
      {taking && (
        <TakeBackDialog
          context={context}
          theme={theme}
          wording={taking}
          onTaken={() => {
            setTaking(null);
            setOlder(null);
            toast(t('taken'));
            router.refresh();
          }}
          onClose={() => setTaking(null)}
        />
      )}
    </>
  );
}
