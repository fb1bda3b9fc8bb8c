'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { toast } from 'sonner';
import { aboutQuery, type MemoAbout, type MemoContext } from '@/components/memos/memo-context';
import { MemoList } from '@/components/memos/memo-list';
import { NewMemo } from '@/components/memos/new-memo';
import { useMemos } from '@/components/memos/use-memos';
import { Button } from '@/components/ui/button';

interface MemoPanelProps {
  context: MemoContext;
  about: MemoAbout;
  /** Of the heading. */
  level?: 2 | 3;
}

/** The memos on one thing, beside it, and a way to write one. Give it a `key` of the thing. */
export function MemoPanel({ context, about, level = 2 }: MemoPanelProps) {
  const t = useTranslations('memos');
  const heading = useId();
  const [writing, setWriting] = useState(false);
  const state = useMemos(context.slug, aboutQuery(about), null);
  const Heading = level === 2 ? 'h2' : 'h3';
  const isEmpty = state.memos.length === 0 && !state.isLoading && state.failure === null;
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-3">
      <div className="flex items-center justify-between gap-3">
        <Heading id={heading} className={level === 2 ? 'text-lg font-semibold' : 'font-semibold'}>
          {t('title')}
        </Heading>
        {context.mayWrite && !writing && (
          <Button onClick={() => setWriting(true)}>
            <Plus aria-hidden size={15} />
            {t('new')}
          </Button>
        )}
      </div>
      {writing && (
        <NewMemo
          slug={context.slug}
          place={aboutQuery(about)}
          about={about}
          onSaved={(memo) => {
            setWriting(false);
            state.put(memo);
            toast.success(t('saved'));
          }}
          onCancel={() => setWriting(false)}
        />
      )}
      {isEmpty && !writing && <p className="text-ink-2">{t(`panelEmpty.${about.target}`)}</p>}
      <MemoList context={context} state={state} withAbout={false} />
    </section>
  );
}
