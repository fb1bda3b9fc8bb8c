'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { ConsentDialog } from '@/components/participants/consent-dialog';
import { ConsentPill } from '@/components/participants/consent-pill';
import type { NamedChoice, ParticipantRow } from '@/components/participants/participant-row';
import { Button } from '@/components/ui/button';
import { Cell, DataTable, HeadCell } from '@/components/ui/data-table';
import { Pill } from '@/components/ui/pill';

interface ParticipantTableProps {
  study: string;
  participants: ParticipantRow[];
  roleCategories: NamedChoice[];
  organisations: NamedChoice[];
  mayWrite: boolean;
}

export function ParticipantTable(props: ParticipantTableProps) {
  const { study, participants, mayWrite } = props;
  const t = useTranslations('participants');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isRecording, setRecording] = useState(false);
  const toggle = (id: string, on: boolean) =>
    setChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id));
  const people = participants.filter(({ id }) => chosen.includes(id));
  return (
    <>
      <div className="flex min-h-10 items-center gap-3 pb-2 text-ink-2">
        <span>{t('shown', { count: participants.length })}</span>
        {people.length > 0 && (
          <>
            <span aria-live="polite">{t('selected', { count: people.length })}</span>
            <Button onClick={() => setRecording(true)}>{t('consents.record')}</Button>
          </>
        )}
      </div>
      <div className="overflow-x-auto">
        <DataTable>
          <thead>
            <tr>
              {mayWrite && (
                <HeadCell className="w-8">
                  <input
                    type="checkbox"
                    aria-label={t('selectAll')}
                    checked={people.length === participants.length}
                    onChange={({ target }) =>
                      setChosen(target.checked ? participants.map(({ id }) => id) : [])
                    }
                    className="size-4 accent-accent"
                  />
                </HeadCell>
              )}
              {(['code', 'roleCategory', 'organisation', 'interviews', 'consent', 'gaps'] as const).map(
                (column) => (
                  <HeadCell key={column}>{t(column)}</HeadCell>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {participants.map((participant) => (
              <ParticipantTableRow
                key={participant.id}
                {...props}
                participant={participant}
                isChosen={chosen.includes(participant.id)}
                onToggle={toggle}
              />
            ))}
          </tbody>
        </DataTable>
      </div>
      {isRecording && (
        <ConsentDialog
          study={study}
          participants={people}
          onClose={() => setRecording(false)}
          onDone={() => {
            setRecording(false);
            setChosen([]);
          }}
        />
      )}
    </>
  );
}

interface RowProps extends ParticipantTableProps {
  participant: ParticipantRow;
  isChosen: boolean;
  onToggle: (id: string, on: boolean) => void;
}

function ParticipantTableRow(props: RowProps) {
  const { study, participant, roleCategories, organisations, mayWrite, isChosen, onToggle } = props;
  const t = useTranslations('participants');
  const interview = useTranslations('interviews');
  const { id, code, roleCategoryId, organisationId, interviews, consent, gaps } = participant;
  const nameIn = (choices: NamedChoice[], chosen: string | null) =>
    choices.find((each) => each.id === chosen)?.name ?? <span className="text-ink-3">—</span>;
  return (
    <tr className="hover:bg-surface">
      {mayWrite && (
        <Cell>
          <input
            type="checkbox"
            aria-label={t('select', { code })}
            checked={isChosen}
            onChange={({ target }) => onToggle(id, target.checked)}
            className="size-4 accent-accent"
          />
        </Cell>
      )}
      <Cell className="whitespace-nowrap">
        <Link
          href={`/studies/${study}/participants/${id}`}
          className="font-medium hover:text-accent hover:underline"
        >
          {code}
        </Link>
      </Cell>
      <Cell>{nameIn(roleCategories, roleCategoryId)}</Cell>
      <Cell className="min-w-40">{nameIn(organisations, organisationId)}</Cell>
      <Cell>
        <span className="flex flex-wrap gap-x-2">
          {interviews.map(({ id: interviewId, number }) => (
            <Link
              key={interviewId}
              href={`/studies/${study}/interviews/${interviewId}`}
              className="inline-flex min-h-6 items-center whitespace-nowrap tabular-nums hover:text-accent hover:underline"
            >
              {interview('numberShort', { number })}
            </Link>
          ))}
        </span>
      </Cell>
      <Cell>
        <ConsentPill level={consent?.level ?? null} />
      </Cell>
      <Cell>
        <span className="flex flex-wrap gap-1.5">
          {gaps.length === 0 ? (
            <span className="text-ink-3">{t('complete')}</span>
          ) : (
            gaps.map((gap) => <Pill key={gap}>{t(`gap.${gap}`)}</Pill>)
          )}
        </span>
      </Cell>
    </tr>
  );
}
