'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useSubmit } from '@/components/api/use-submit';
import { choiceOf, mappingOf } from '@/components/speakers/speaker-choice';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import type { DocumentSpeakers } from '@/lib/domain/speakers/list-speakers';

/** Who speaks in a document: what stands, and what is chosen beside it. */
export function useSpeakers(path: string, given: DocumentSpeakers) {
  const t = useTranslations('speakers');
  const common = useTranslations('app');
  const router = useRouter();
  const [saved, setSaved] = useState(given);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  // what the page was given since may be newer than what was saved here
  const speakers = given.revision >= saved.revision ? given : saved;
  const { submit, pending, failure, conflict } = useSubmit<DocumentSpeakers>({
    method: 'PUT',
    path,
    onDone: (answer) => {
      take(answer);
      toast.success(common('saved'));
    },
  });
  const theirs = conflict as DocumentSpeakers | undefined;
  const changed = speakers.items.filter(
    (item) => chosen[item.label] !== undefined && chosen[item.label] !== choiceOf(item),
  );
  useUnsavedGuard(changed.length > 0, t('unsaved'));

  function take(answer: DocumentSpeakers): void {
    setSaved(answer);
    setChosen({});
    router.refresh();
  }

  return {
    items: speakers.items,
    changed,
    pending,
    failure: theirs ? null : failure,
    theirs: theirs && theirs.revision > speakers.revision ? theirs : null,
    choice: (item: DocumentSpeakers['items'][number]) => chosen[item.label] ?? choiceOf(item),
    choose: (choices: Record<string, string>) => setChosen({ ...chosen, ...choices }),
    take,
    save: (revision = speakers.revision) =>
      submit({ items: changed.map(({ label }) => mappingOf(label, chosen[label] ?? '')), revision }),
  };
}
