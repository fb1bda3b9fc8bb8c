'use client';

import { useTranslations } from 'next-intl';
import type { DocumentDraft } from '@/components/documents/document-draft';
import type { SourceChoices } from '@/components/documents/document-fields';
import { ConflictNotice } from '@/components/ui/conflict-notice';

interface DocumentConflictProps {
  /** What was changed here. */
  fields: (keyof DocumentDraft)[];
  mine: DocumentDraft;
  theirs: DocumentDraft;
  choices: SourceChoices;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

const LABELS = {
  title: 'name',
  kind: 'kind',
  wording: 'wording',
  interviewId: 'interview',
  caseIds: 'cases',
} as const satisfies Record<keyof DocumentDraft, string>;

export function DocumentConflict({ fields, mine, theirs, choices, ...actions }: DocumentConflictProps) {
  const t = useTranslations('documents');
  const words = (draft: DocumentDraft, field: keyof DocumentDraft): string => {
    switch (field) {
      case 'title':
        return draft.title;
      case 'kind':
        return t(`kinds.${draft.kind}`);
      case 'wording':
        return t(`wordings.${draft.wording}`);
      case 'interviewId': {
        const interview = choices.interviews.find(({ id }) => id === draft.interviewId);
        return interview ? `Int. ${interview.number}` : t('form.standalone');
      }
      case 'caseIds':
        return choices.cases
          .filter(({ id }) => draft.caseIds.includes(id))
          .map(({ code }) => code)
          .join(', ');
    }
  };
  const rows = fields.map((field) => ({
    label: t(LABELS[field]),
    mine: words(mine, field),
    theirs: words(theirs, field),
  }));
  return <ConflictNotice rows={rows} {...actions} />;
}
