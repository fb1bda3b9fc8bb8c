'use client';

import { EditorContent } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Citations } from '@/components/summaries/citation-node';
import { ConflictChoice } from '@/components/summaries/conflict-choice';
import type { KeptDraft, StandingSummary } from '@/components/summaries/draft-session';

import { ExcerptPicker, type PickedExcerpt } from '@/components/summaries/excerpt-picker';
import { insertCitation } from '@/components/summaries/insert-citation';
import { SaveStatus } from '@/components/summaries/save-status';
import { SummaryToolbar } from '@/components/summaries/summary-toolbar';
import { TitleField } from '@/components/summaries/title-field';
import { useDraftSession } from '@/components/summaries/use-draft-session';
import { useSummaryEditor } from '@/components/summaries/use-summary-editor';
import { WritingNotices } from '@/components/summaries/writing-notices';
import { Button } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import type { SummaryState } from '@/lib/core/review/summary-review';

export interface SummaryWriterProps {
  study: { slug: string; language: 'it' | 'en' };
  userId: string;
  summary: StandingSummary & {
    id: string;
    caseId: string;
    caseCode: string;
    state: SummaryState;
    version: number | null;
  };
  cases: { id: string; code: string; title: string }[];
  /** Left over from an earlier visit. */
  kept: KeptDraft | null;
}

/** The writing of a summary: title, text, citations, saved as it grows. */
export default function SummaryWriter({ study, userId, summary, cases, kept }: SummaryWriterProps) {
  const t = useTranslations('summaries');
  const router = useRouter();
  const path = `/studies/${study.slug}/summaries/${summary.id}`;
  const { session, view } = useDraftSession({
    path,
    userId,
    summary,
    kept,
    label: t('titleOf', { code: summary.caseCode }),
  });
  const [title, setTitle] = useState(session.initial.title);
  const [picking, setPicking] = useState(false);
  const { editor, isEmpty } = useSummaryEditor({
    content: session.initial.content,
    language: study.language,
    onWrite: (document) => session.write({ document }),
    onCite: () => setPicking(true),
  });

  async function finish() {
    if (!(await session.flush())) return;
    router.push(path);
    router.refresh();
  }

  function takeTheirs() {
    const theirs = session.takeTheirs();
    if (!theirs) return;
    setTitle(theirs.title);
    editor.commands.setContent(theirs.content, { emitUpdate: false });
  }

  function cite(excerpt: PickedExcerpt, withQuote: boolean) {
    session.know(excerpt.id, { ...excerpt, deleted: false });
    setPicking(false);
    insertCitation(editor, excerpt, withQuote ? study.language : null);
  }

  return (
    <>
      <PageHeader
        title={t('titleOf', { code: summary.caseCode })}
        state={<SaveStatus view={view} />}
        actions={
          <Button variant="primary" onClick={() => void finish()}>
            {t('editor.finish')}
          </Button>
        }
      />
      {!view.conflict && <SummaryToolbar editor={editor} onCite={() => setPicking(true)} />}
      <div className="min-h-0 flex-1 overflow-y-auto bg-surface px-4.5 py-5">
        {view.conflict && (
          <ConflictChoice
            study={study.slug}
            mine={session.draft}
            theirs={view.conflict}
            citations={view.citations}
            onKeepMine={() => session.keepMine()}
            onTakeTheirs={takeTheirs}
          />
        )}
        <div
          className={
            view.conflict ? 'hidden' : 'mx-auto flex max-w-[66ch] flex-col gap-3 font-serif text-[1.0625rem]'
          }
        >
          <WritingNotices
            session={session}
            view={view}
            approved={summary.state === 'APPROVED' ? summary.version : null}
          />
          <TitleField
            value={title}
            problem={view.titleProblem}
            onChange={(value) => {
              setTitle(value);
              session.write({ title: value });
            }}
            onDone={() => editor.commands.focus('start')}
          />
          <Citations value={view.citations}>
            <div className="relative">
              {isEmpty && (
                <p aria-hidden className="pointer-events-none absolute top-2.5 text-ink-3">
                  {t('editor.placeholder')}
                </p>
              )}
              <EditorContent editor={editor} />
            </div>
          </Citations>
        </div>
      </div>
      {picking && (
        <ExcerptPicker
          study={study}
          caseId={summary.caseId}
          cases={cases}
          onPick={cite}
          onClose={() => setPicking(false)}
        />
      )}
    </>
  );
}
