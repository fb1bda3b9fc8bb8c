'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { ParagraphList } from '@/components/cases/paragraph-list';
import { PassageForm } from '@/components/cases/passage-form';
import { PassageTable } from '@/components/cases/passage-table';
import type { ParagraphOpening } from '@/lib/domain/cases/get-paragraph-openings';
import type { PassageView } from '@/lib/domain/cases/list-passages';

/** A case as it marks paragraphs: its code in words, its hue beside. */
export interface CaseMark {
  id: string;
  code: string;
  title: string;
  hue: number;
}

/** First and last paragraph, from 0. */
export interface ParagraphRange {
  from: number;
  to: number;
}

interface PassageDeskProps {
  slug: string;
  documentId: string;
  paragraphs: ParagraphOpening[];
  cases: CaseMark[];
  initial: PassageView[];
  mayWrite: boolean;
}

export function PassageDesk({ slug, documentId, paragraphs, cases, initial, mayWrite }: PassageDeskProps) {
  const t = useTranslations('cases.passage');
  const [passages, setPassages] = useState(initial);
  const [range, setRange] = useState<ParagraphRange | null>(null);
  const path = `/studies/${slug}/documents/${documentId}/passages`;
  const nameOf = (caseId: string) => cases.find(({ id }) => id === caseId)?.code ?? '';

  /** The first choice is a paragraph, the next one ends the range; after that a new one begins. */
  function choose(ordinal: number): void {
    setRange((now) => {
      const isOpen = now !== null && now.from === now.to && ordinal > now.from;
      return { from: isOpen ? now.from : ordinal, to: ordinal };
    });
  }

  return (
    <div className="flex min-h-0 flex-1 flex-col lg:grid lg:grid-cols-[minmax(0,1fr)_22rem]">
      <ParagraphList
        paragraphs={paragraphs}
        passages={passages}
        cases={cases}
        range={range}
        onChoose={mayWrite ? choose : undefined}
      />
      <aside className="flex min-h-0 flex-col gap-6 overflow-y-auto border-line bg-surface px-4 py-4 max-lg:order-first max-lg:border-b lg:border-l">
        <p className="text-ink-2">{t('intro')}</p>
        {mayWrite && (
          <PassageForm
            path={path}
            cases={cases}
            range={range}
            last={paragraphs.length - 1}
            onRange={setRange}
            onTied={(passage) => {
              setPassages((standing) =>
                inOrder([...standing.filter(({ id }) => id !== passage.id), passage]),
              );
              setRange(null);
              toast.success(t('tied', { name: nameOf(passage.caseId) }));
            }}
          />
        )}
        <PassageTable
          path={path}
          passages={passages}
          cases={cases}
          mayWrite={mayWrite}
          onUntied={(gone) => {
            setPassages((standing) => standing.filter(({ id }) => id !== gone));
            toast.success(t('untied'));
          }}
        />
      </aside>
    </div>
  );
}

function inOrder(passages: PassageView[]): PassageView[] {
  return passages.sort((a, b) => a.start - b.start || a.end - b.end);
}
