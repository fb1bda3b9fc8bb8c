'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { DeleteDialog } from '@/components/api/delete-dialog';
import { AssignmentLine } from '@/components/assignments/assignment-line';
import type {
  AssignedInterview,
  Assignment,
  AssignmentRights,
  Person,
} from '@/components/assignments/assignment-row';
import { DueDialog } from '@/components/assignments/due-dialog';
import { useAssignmentChanges } from '@/components/assignments/use-assignment-changes';
import { Button } from '@/components/ui/button';
import { Cell, DataTable, HeadCell } from '@/components/ui/data-table';
import { useRouter } from 'next/navigation';

interface AssignmentTableProps {
  study: string;
  today: string;
  me: string;
  interviews: AssignedInterview[];
  assignmentsOf: (interviewId: string) => Assignment[];
  people: Person[];
  cases: { id: string; code: string }[];
  rights: AssignmentRights;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

interface Asked {
  what: 'due' | 'take-away';
  assignment: Assignment;
  interview: AssignedInterview;
  person: Person;
}

/** A row an interview, a line in it for each coder. */
export function AssignmentTable(props: AssignmentTableProps) {
  const { study, today, me, interviews, assignmentsOf, people, cases, rights, chosen, onChoose } = props;
  const t = useTranslations('assignments');
  const router = useRouter();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { declare, take } = useAssignmentChanges({ study, assignmentsOf, mayStage: rights.stage });
  const personOf = new Map(people.map((person) => [person.id, person]));
  const codeOf = new Map(cases.map(({ id, code }) => [id, code]));
  const self = personOf.get(me);
  const all = interviews.length > 0 && interviews.every(({ id }) => chosen.has(id));
  const choose = (ids: string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    onChoose(next);
  };
  return (
    <>
      <DataTable aria-label={t('table.label')}>
        <thead>
          <tr>
            {rights.manage && (
              <HeadCell className="w-8">
                <input
                  type="checkbox"
                  aria-label={t('table.chooseAll')}
                  className="size-4 accent-accent"
                  checked={all}
                  onChange={(event) =>
                    choose(
                      interviews.map(({ id }) => id),
                      event.target.checked,
                    )
                  }
                />
              </HeadCell>
            )}
            <HeadCell>{t('table.interview')}</HeadCell>
            <HeadCell>{t('table.cases')}</HeadCell>
            <HeadCell className="w-1/2">{t('table.coders')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {interviews.map((interview) => {
            const own = assignmentsOf(interview.id);
            return (
              <tr key={interview.id}>
                {rights.manage && (
                  <Cell>
                    <input
                      type="checkbox"
                      aria-label={t('table.choose', { number: interview.number })}
                      className="size-4 accent-accent"
                      checked={chosen.has(interview.id)}
                      onChange={(event) => choose([interview.id], event.target.checked)}
                    />
                  </Cell>
                )}
                <Cell>
                  <Link
                    href={`/studies/${study}/interviews/${interview.id}`}
                    className="hover:text-accent hover:underline"
                  >
                    <span className="font-medium tabular-nums">Int. {interview.number}</span>{' '}
                    {interview.title}
                  </Link>
                </Cell>
                <Cell className="text-ink-2">
                  {interview.caseIds.flatMap((id) => codeOf.get(id) ?? []).join(', ')}
                </Cell>
                <Cell>
                  <ul className="flex flex-col gap-1">
                    {own.map((assignment) => {
                      const person = personOf.get(assignment.coderId);
                      if (!person) return null;
                      const whose = { assignment, interview, person };
                      return (
                        <AssignmentLine
                          key={assignment.id}
                          {...whose}
                          today={today}
                          mayChange={rights.manage || (rights.code && assignment.coderId === me)}
                          onDeclare={(completed) =>
                            void declare(assignment, completed, { interview, person })
                          }
                          onDue={() => setAsked({ what: 'due', ...whose })}
                          onTakeAway={() => setAsked({ what: 'take-away', ...whose })}
                        />
                      );
                    })}
                    {own.length === 0 && <li className="text-ink-2">{t('table.nobody')}</li>}
                  </ul>
                  {self?.codes && !own.some(({ coderId }) => coderId === me) && (
                    <Button
                      variant="quiet"
                      className="-ml-2.5"
                      aria-label={t(own.length === 0 ? 'takeOf' : 'takeTooOf', { number: interview.number })}
                      onClick={() => void take(interview, self)}
                    >
                      {t(own.length === 0 ? 'take' : 'takeToo')}
                    </Button>
                  )}
                </Cell>
              </tr>
            );
          })}
        </tbody>
      </DataTable>
      {asked?.what === 'due' && (
        <DueDialog
          study={study}
          assignment={asked.assignment}
          title={t('changeOf', { number: asked.interview.number, name: asked.person.name })}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.what === 'take-away' && (
        <DeleteDialog
          title={t('takeAwayTitle', { number: asked.interview.number, name: asked.person.name })}
          confirm={t('takeAway')}
          path={`/studies/${study}/assignments/${asked.assignment.id}`}
          onDone={() => {
            setAsked(null);
            router.refresh();
          }}
          onClose={() => setAsked(null)}
        >
          <p>{t('takeAwayText')}</p>
        </DeleteDialog>
      )}
    </>
  );
}
