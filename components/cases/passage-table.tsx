'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeleteDialog } from '@/components/api/delete-dialog';
import type { CaseMark } from '@/components/cases/passage-desk';
import { PassageEffect } from '@/components/cases/passage-effect';
import { Button } from '@/components/ui/button';
import { ColorDot } from '@/components/ui/color-dot';
import type { PassageView } from '@/lib/domain/cases/list-passages';

interface PassageTableProps {
  path: string;
  passages: PassageView[];
  cases: CaseMark[];
  mayWrite: boolean;
  onUntied: (id: string) => void;
}

/** The parts of the document that are tied to a case. */
export function PassageTable({ path, passages, cases, mayWrite, onUntied }: PassageTableProps) {
  const t = useTranslations('cases.passage');
  const [removing, setRemoving] = useState<PassageView | null>(null);
  const markOf = (caseId: string) => cases.find(({ id }) => id === caseId);
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-semibold">{t('existing')}</h2>
      {passages.length === 0 && <p className="text-ink-2">{t('none')}</p>}
      <ul className="flex flex-col">
        {passages.map((passage) => {
          const mark = markOf(passage.caseId);
          const range = { from: passage.fromParagraph + 1, to: passage.toParagraph + 1 };
          return (
            <li key={passage.id} className="flex items-center gap-2 border-b border-line py-1">
              <ColorDot color={mark?.hue ?? 1} />
              <span className="min-w-0 flex-1 truncate">
                <span className="font-medium">{mark?.code}</span> {mark?.title}
              </span>
              <a
                href={`#paragraph-${range.from}`}
                aria-label={t('goTo', { from: range.from })}
                className="text-ink-2 tabular-nums hover:text-accent hover:underline"
              >
                {t(range.from === range.to ? 'one' : 'range', range)}
              </a>
              {mayWrite && (
                <Button
                  variant="quiet"
                  aria-label={`${t('untie')}: ${t('ofCase', { name: mark?.code ?? '', ...range })}`}
                  onClick={() => setRemoving(passage)}
                >
                  {t('untie')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {removing && (
        <UntieDialog
          path={path}
          passage={removing}
          name={markOf(removing.caseId)?.code ?? ''}
          onClose={() => setRemoving(null)}
          onUntied={() => {
            setRemoving(null);
            onUntied(removing.id);
          }}
        />
      )}
    </section>
  );
}

interface UntieDialogProps {
  path: string;
  passage: PassageView;
  name: string;
  onClose: () => void;
  onUntied: () => void;
}

function UntieDialog({ path, passage, name, onClose, onUntied }: UntieDialogProps) {
  const t = useTranslations('cases.passage');
  return (
    <DeleteDialog
      title={t('untieTitle', { name })}
      confirm={t('untie')}
      path={`${path}/${passage.id}`}
      onDone={onUntied}
      onClose={onClose}
    >
      <p>{t('untieText', { from: passage.fromParagraph + 1, to: passage.toParagraph + 1 })}</p>
      <PassageEffect path={path} plan={{ untie: passage.id }} />
    </DeleteDialog>
  );
}
