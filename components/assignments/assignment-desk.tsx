'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AssignDialog } from '@/components/assignments/assign-dialog';
import { AssignmentFilters } from '@/components/assignments/assignment-filters';
import {
  passes,
  type AssignedInterview,
  type Assignment,
  type AssignmentRights,
  type Person,
} from '@/components/assignments/assignment-row';
import { AssignmentTable } from '@/components/assignments/assignment-table';
import { Button } from '@/components/ui/button';
import { useUrlState } from '@/components/ui/use-url-state';

interface AssignmentDeskProps {
  study: string;
  /** `YYYY-MM-DD`. */
  today: string;
  me: string;
  interviews: AssignedInterview[];
  assignments: Assignment[];
  people: Person[];
  cases: { id: string; code: string }[];
  rights: AssignmentRights;
}

/** The interviews under filters, with who codes them; coordinators choose some and give them to a coder. */
export function AssignmentDesk(props: AssignmentDeskProps) {
  const { study, today, me, interviews, assignments, people, rights } = props;
  const t = useTranslations('assignments');
  const [params, change] = useUrlState();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAssigning, setAssigning] = useState(false);
  const filter = { coder: params.get('coder') ?? '', state: params.get('state') ?? '' };
  const assignmentsOf = (id: string) => assignments.filter(({ interviewId }) => interviewId === id);
  const shown = interviews.filter(({ id }) => passes(assignmentsOf(id), filter, today));
  const picked = shown.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  return (
    <div>
      <AssignmentFilters
        filter={filter}
        me={me}
        people={people.filter(({ id, codes }) => codes || assignments.some(({ coderId }) => coderId === id))}
        shown={
          shown.length === interviews.length
            ? t('shown', { shown: shown.length })
            : t('shownOf', { shown: shown.length, total: interviews.length })
        }
        onChange={change}
        actions={
          rights.manage &&
          (picked.length > 0 ? (
            <Button variant="primary" onClick={() => setAssigning(true)}>
              {t('assign', { count: picked.length })}
            </Button>
          ) : (
            <span className="text-ink-2">{t('assignHint')}</span>
          ))
        }
      />
      <AssignmentTable
        {...props}
        interviews={shown}
        assignmentsOf={assignmentsOf}
        chosen={chosen}
        onChoose={setChosen}
      />
      {shown.length === 0 && <p className="px-2.5 py-6 text-center text-ink-2">{t('filter.none')}</p>}
      {isAssigning && (
        <AssignDialog
          study={study}
          interviewIds={picked}
          coders={people.filter(({ codes }) => codes)}
          onDone={() => {
            setAssigning(false);
            setChosen(new Set());
          }}
          onClose={() => setAssigning(false)}
        />
      )}
    </div>
  );
}
