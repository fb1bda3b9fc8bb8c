'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { InterviewBoard } from '@/components/interviews/interview-board';
import { InterviewFilters } from '@/components/interviews/interview-filters';
import type { CaseChoice, InterviewRow } from '@/components/interviews/interview-row';
import { InterviewTable, useColumnLabel } from '@/components/interviews/interview-table';
import { useInterviewTable } from '@/components/interviews/use-interview-table';
import { useStageMoves, type StageRights } from '@/components/interviews/use-stage-moves';
import { ViewSwitch } from '@/components/interviews/view-switch';
import { ColumnsButton } from '@/components/lists/columns-button';
import { useColumns } from '@/components/lists/use-columns';
import { useUrlState } from '@/components/ui/use-url-state';
import type { ColumnOf } from '@/lib/core/lists/list-columns';

interface InterviewDeskProps {
  /** Those that the person chose to see. */
  columns: ColumnOf<'interviews'>[];
  study: string;
  interviews: InterviewRow[];
  cases: CaseChoice[];
  rights: StageRights;
}

/** All interviews under one set of filters, as a list or as a board. */
export function InterviewDesk({ columns, study, interviews, cases, rights }: InterviewDeskProps) {
  const t = useTranslations('interviews');
  const { interviews: current, move } = useStageMoves(study, interviews);
  const [params, change] = useUrlState();
  const isBoard = params.get('view') === 'board';
  const chosen = useColumns('interviews', columns);
  const labelOf = useColumnLabel();
  const table = useInterviewTable(current);
  const { rows, filtered } = table;
  const caseOf = useMemo(() => new Map(cases.map((each) => [each.id, each])), [cases]);
  const base = `/studies/${study}`;
  return (
    <>
      <InterviewFilters
        filters={table.filters}
        filtered={filtered}
        cases={cases}
        shown={
          filtered
            ? t('shownOf', { shown: rows.length, total: interviews.length })
            : t('shown', { shown: rows.length })
        }
        onChange={table.change}
        actions={
          <>
            {!isBoard && <ColumnsButton chosen={chosen} labelOf={labelOf} />}
            <ViewSwitch isBoard={isBoard} onChange={(board) => change({ view: board ? 'board' : null })} />
          </>
        }
      />
      {isBoard ? (
        <InterviewBoard
          base={base}
          interviews={rows}
          caseOf={caseOf}
          rights={rights}
          onMove={(interview, stage) => void move(interview, stage)}
        />
      ) : (
        <InterviewTable
          columns={chosen.columns}
          base={base}
          table={table}
          caseOf={caseOf}
          mayWrite={rights.write}
        />
      )}
      {rows.length === 0 && <p className="px-2.5 py-6 text-center text-ink-2">{t('filter.none')}</p>}
    </>
  );
}
