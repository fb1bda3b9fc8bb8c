'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { choiceOf } from '@/components/speakers/speaker-choice';
import { SpeakerRow, type SpeakerOption } from '@/components/speakers/speaker-row';
import { useSpeakers } from '@/components/speakers/use-speakers';
import { Button } from '@/components/ui/button';
import { ConflictNotice } from '@/components/ui/conflict-notice';
import { DataTable, HeadCell } from '@/components/ui/data-table';
import { Notice } from '@/components/ui/notice';
import type { DocumentSpeakers } from '@/lib/domain/speakers/list-speakers';

interface SpeakerPanelProps {
  study: string;
  documentId: string;
  speakers: DocumentSpeakers;
  /** Null for a document that belongs to none. */
  interviewId: string | null;
  /** Of the interview. */
  participants: SpeakerOption[];
  mayWrite: boolean;
}

/** Where a document's labels are tied, once, to who they stand for. */
export function SpeakerPanel({
  study,
  documentId,
  speakers,
  interviewId,
  participants,
  mayWrite,
}: SpeakerPanelProps) {
  const t = useTranslations('speakers');
  const state = useSpeakers(`/studies/${study}/documents/${documentId}/speakers`, speakers);
  const { items, changed, theirs } = state;
  const waiting = items.filter(({ role }) => role === null).length;
  const proposed = items.filter((item) => item.proposed !== null && state.choice(item) === '');
  const nameOf = useName(participants);
  return (
    <section id="speakers" aria-labelledby="speakers-title" className="flex flex-col gap-3">
      <h2 id="speakers-title" className="text-lg font-semibold">
        {t('title')}
      </h2>
      {items.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <>
          <p className="max-w-prose text-ink-2">{t('intro')}</p>
          {waiting > 0 && <Notice tone="warn">{t('waiting', { count: waiting })}</Notice>}
          {mayWrite && (
            <WhoCanBeChosen study={study} interviewId={interviewId} anybody={participants.length > 0} />
          )}
          {theirs && (
            <ConflictNotice
              rows={theirs.items
                .filter(({ label }) => changed.some((each) => each.label === label))
                .map((item) => ({
                  label: item.label,
                  mine: nameOf(state.choice(item)),
                  theirs: nameOf(choiceOf(item)),
                }))}
              onKeepMine={() => void state.save(theirs.revision)}
              onTakeTheirs={() => state.take(theirs)}
            />
          )}
          {state.failure && (
            <Notice tone="bad" alert>
              {state.failure}
            </Notice>
          )}
          <DataTable>
            <thead>
              <tr>
                <HeadCell>{t('label')}</HeadCell>
                <HeadCell className="text-right">{t('turns')}</HeadCell>
                <HeadCell>{t('opening')}</HeadCell>
                <HeadCell>{t('who')}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <SpeakerRow
                  key={item.label}
                  item={item}
                  choice={state.choice(item)}
                  participants={participants}
                  nameOf={nameOf}
                  onChoose={mayWrite ? (choice) => state.choose({ [item.label]: choice }) : null}
                />
              ))}
            </tbody>
          </DataTable>
          {mayWrite && (
            <div className="flex flex-wrap gap-2">
              <Button
                variant="primary"
                disabled={state.pending || changed.length === 0}
                onClick={() => void state.save()}
              >
                {t('save')}
              </Button>
              {proposed.length > 0 && (
                <Button
                  onClick={() =>
                    state.choose(
                      Object.fromEntries(proposed.map((item) => [item.label, choiceOf(item.proposed)])),
                    )
                  }
                >
                  {t('accept')}
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** Who a choice is, in words. */
function useName(participants: SpeakerOption[]) {
  const t = useTranslations('speakers');
  return (choice: string) => {
    if (choice === '') return t('unknown');
    if (choice === 'INTERVIEWER') return t('interviewer');
    return participants.find(({ id }) => id === choice)?.code ?? '';
  };
}

function WhoCanBeChosen({
  study,
  interviewId,
  anybody,
}: {
  study: string;
  interviewId: string | null;
  anybody: boolean;
}) {
  const t = useTranslations('speakers');
  if (interviewId === null) return <p className="text-ink-2">{t('standalone')}</p>;
  return (
    <p className="text-ink-2">
      {t.rich(anybody ? 'participantsElsewhere' : 'noParticipants', {
        link: (words) => (
          <Link href={`/studies/${study}/interviews/${interviewId}`} className="text-accent underline">
            {words}
          </Link>
        ),
      })}
    </p>
  );
}
