'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { AboutFields, aboutOf, type AboutDraft } from '@/components/memos/about-fields';
import type { MemoContext } from '@/components/memos/memo-context';
import type { MemoChoices } from '@/components/memos/memo-filters';
import { MemoList } from '@/components/memos/memo-list';
import { NewMemo } from '@/components/memos/new-memo';
import { useMemos } from '@/components/memos/use-memos';
import { Button, LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { MemoPage } from '@/lib/domain/memos/list-memos';
import type { MemoFilter } from '@/lib/domain/memos/schema';

interface MemoDeskProps {
  context: MemoContext;
  filter: MemoFilter;
  query: string;
  first: MemoPage;
  choices: MemoChoices;
}

/** All memos of a filter, and the writing of a new one. Give it a `key` of the filter. */
export function MemoDesk({ context, filter, query, first, choices }: MemoDeskProps) {
  const t = useTranslations('memos');
  const [about, setAbout] = useState<AboutDraft | null>(null);
  const state = useMemos(context.slug, query, first);
  const begin = () => setAbout(aboutFilter(filter));
  const newButton = context.mayWrite && (
    <Button variant="primary" onClick={begin}>
      <Plus aria-hidden size={15} />
      {t('new')}
    </Button>
  );
  const isEmpty = state.memos.length === 0 && about === null;
  return (
    <div className="flex max-w-4xl flex-col gap-4">
      {!isEmpty && about === null && <div>{newButton}</div>}
      {about && (
        <section aria-label={t('new')} className="rounded-md border border-line bg-surface px-3.5 py-3">
          <NewMemo
            slug={context.slug}
            place="desk"
            about={aboutOf(about)}
            onSaved={(memo) => {
              setAbout(null);
              state.put(memo);
              toast.success(t('saved'));
            }}
            onCancel={() => setAbout(null)}
          >
            <AboutFields draft={about} choices={choices} onChange={setAbout} />
          </NewMemo>
        </section>
      )}
      {isEmpty && query === '' && (
        <EmptyState title={t('emptyTitle')} action={newButton}>
          {t('emptyText')}
        </EmptyState>
      )}
      {isEmpty && query !== '' && (
        <EmptyState
          title={t('noneTitle')}
          action={
            <div className="flex gap-2">
              <LinkButton href={`/studies/${context.slug}/memos`}>{t('filter.clear')}</LinkButton>
              {newButton}
            </div>
          }
        >
          {t('noneText')}
        </EmptyState>
      )}
      <MemoList context={context} state={state} withAbout />
    </div>
  );
}

/** What is filtered by is likely what a new memo is about. */
function aboutFilter({ kind, document, theme, case: about }: MemoFilter): AboutDraft {
  const target =
    kind && kind !== 'EXCERPT'
      ? kind
      : about && theme
        ? 'CELL'
        : theme
          ? 'THEME'
          : about
            ? 'CASE'
            : document
              ? 'DOCUMENT'
              : 'STUDY';
  return { target, documentId: document ?? '', themeId: theme ?? '', caseId: about ?? '' };
}
