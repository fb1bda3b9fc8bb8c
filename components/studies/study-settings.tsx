'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useSubmit } from '@/components/api/use-submit';
import { StudyFields, studyBody } from '@/components/studies/study-fields';
import { Button } from '@/components/ui/button';
import { ConflictNotice } from '@/components/ui/conflict-notice';
import { Notice } from '@/components/ui/notice';

interface StudyState {
  slug: string;
  title: string;
  description: string;
  language: 'it' | 'en';
  referenceDate: string | null;
  revision: number;
}

export function StudySettings({ study }: { study: StudyState }) {
  const t = useTranslations('studies');
  const common = useTranslations('app');
  const router = useRouter();
  const [base, setBase] = useState(study);
  const [mine, setMine] = useState<StudyState>(study);
  const { submit, pending, errors, failure, conflict } = useSubmit<StudyState>({
    method: 'PATCH',
    path: `/studies/${study.slug}`,
    onDone: (saved) => {
      setBase(saved);
      toast.success(common('saved'));
      router.refresh();
    },
  });
  const theirs = conflict as StudyState | undefined;

  function save(form: FormData): void {
    const body = studyBody(form);
    setMine({ ...base, ...body } as StudyState);
    void submit({ ...body, revision: base.revision });
  }

  return (
    <form
      key={base.revision}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save(new FormData(event.currentTarget));
      }}
    >
      {theirs && (
        <ConflictNotice
          rows={(['title', 'description', 'referenceDate'] as const)
            .filter((field) => mine[field] !== theirs[field])
            .map((field) => ({
              label: t(field === 'title' ? 'studyTitle' : field),
              mine: mine[field] ?? '',
              theirs: theirs[field] ?? '',
            }))}
          onKeepMine={() => {
            const { title, description, language, referenceDate } = mine;
            void submit({ title, description, language, referenceDate, revision: theirs.revision });
          }}
          onTakeTheirs={() => {
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
      <StudyFields value={base} errors={errors} />
      <div>
        <Button type="submit" variant="primary" disabled={pending}>
          {common('save')}
        </Button>
      </div>
    </form>
  );
}
