'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useSubmit } from '@/components/api/use-submit';
import { FoundNotice } from '@/components/kept/found-notice';
import { useKeptText } from '@/components/kept/use-kept-text';
import { StudyFields, studyBody, type StudyValues } from '@/components/studies/study-fields';
import { Button } from '@/components/ui/button';
import { ConflictNotice } from '@/components/ui/conflict-notice';
import { Notice } from '@/components/ui/notice';

interface StudyState {
  slug: string;
  title: string;
  description: string;
  language: 'it' | 'en';
  referenceDate: string | null;
  retainUntil: string | null;
  revision: number;
}

/** What is written and not saved, and the revision it was begun on. */
type Written = StudyValues & { revision: number };

export function StudySettings({ study }: { study: StudyState }) {
  const t = useTranslations('studies');
  const common = useTranslations('app');
  const router = useRouter();
  const [base, setBase] = useState(study);
  const [mine, setMine] = useState<StudyState>(study);
  const [written, setWritten] = useState<Written | null>(null);
  const [shown, setShown] = useState(0);
  const kept = useKeptText({
    place: `study:${study.slug}`,
    label: t('settings'),
    value: written,
    onFound: show,
  });
  const { submit, pending, errors, failure, conflict } = useSubmit<StudyState>({
    method: 'PATCH',
    path: `/studies/${study.slug}`,
    onDone: (saved) => {
      kept.forget();
      setWritten(null);
      setBase(saved);
      toast.success(common('saved'));
      router.refresh();
    },
  });
  const theirs = conflict as StudyState | undefined;

  function save(form: FormData): void {
    const body = studyBody(form);
    setMine({ ...base, ...body });
    void submit({ ...body, revision: written?.revision ?? base.revision });
  }

  /** The fields keep what they show themselves: others are drawn anew. */
  function show(next: Written | null): void {
    setWritten(next);
    setShown(shown + 1);
  }

  return (
    <form
      method="post"
      key={`${base.revision} ${shown}`}
      noValidate
      className="flex flex-col gap-4"
      onChange={({ currentTarget }) =>
        setWritten({ revision: base.revision, ...written, ...studyBody(new FormData(currentTarget)) })
      }
      onSubmit={(event) => {
        event.preventDefault();
        save(new FormData(event.currentTarget));
      }}
    >
      {theirs && (
        <ConflictNotice
          rows={(['title', 'description', 'referenceDate', 'retainUntil'] as const)
            .filter((field) => mine[field] !== theirs[field])
            .map((field) => ({
              label: t(field === 'title' ? 'studyTitle' : field),
              mine: mine[field] ?? '',
              theirs: theirs[field] ?? '',
            }))}
          onKeepMine={() => {
            const { title, description, language, referenceDate, retainUntil } = mine;
            const body = { title, description, language, referenceDate, retainUntil };
            void submit({ ...body, revision: theirs.revision });
          }}
          onTakeTheirs={() => {
            show(null);
            setBase(theirs);
            router.refresh();
          }}
        />
      )}
      {failure && !theirs && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      <FoundNotice at={kept.foundAt} onDiscard={() => show(null)} />
      <StudyFields value={written ?? base} errors={errors} />
      <div>
        <Button type="submit" variant="primary" disabled={pending}>
          {common('save')}
        </Button>
      </div>
    </form>
  );
}
