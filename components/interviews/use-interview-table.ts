'use client';

import { useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { columns, features } from '@/components/interviews/interview-columns';
import type { InterviewRow } from '@/components/interviews/interview-row';
import { useUrlState } from '@/components/ui/use-url-state';

const SORTABLE = ['number', 'title', 'date', 'place', 'documents', 'stage', 'gaps'] as const;
export type SortColumn = (typeof SORTABLE)[number];

export function isSortable(column: string): column is SortColumn {
  return SORTABLE.some((name) => name === column);
}

/** The table with its order and filters as the address has them. */
export function useInterviewTable(data: InterviewRow[]) {
  const [params, change] = useUrlState();
  const filters = {
    q: params.get('q') ?? '',
    case: params.get('case') ?? '',
    mode: params.get('mode') ?? '',
    documents: params.get('documents') === 'none' ? 'none' : '',
    stage: params.get('stage') ?? '',
    gap: params.get('gap') ?? '',
  };
  const { q, case: caseId, mode, documents, stage, gap } = filters;
  const columnFilters = useMemo(
    () => [
      ...(q ? [{ id: 'title', value: q }] : []),
      ...(caseId ? [{ id: 'cases', value: caseId }] : []),
      ...(mode ? [{ id: 'mode', value: mode }] : []),
      ...(documents ? [{ id: 'documents', value: 0 }] : []),
      ...(stage ? [{ id: 'stage', value: stage }] : []),
      ...(gap ? [{ id: 'gaps', value: gap }] : []),
    ],
    [q, caseId, mode, documents, stage, gap],
  );
  const column = SORTABLE.find((name) => name === params.get('sort')) ?? 'number';
  const desc = params.get('order') === 'desc';
  const sorting = useMemo(() => [{ id: column, desc }], [column, desc]);
  const table = useTable({ features, columns, data, state: { sorting, columnFilters } });
  return {
    rows: table.getRowModel().rows.map(({ original }) => original),
    filters,
    filtered: columnFilters.length > 0,
    change,
    sortedBy: (name: SortColumn) => (name === column ? (desc ? ('desc' as const) : ('asc' as const)) : false),
    sortBy: (name: SortColumn) => {
      change({ sort: name, order: name === column && !desc ? 'desc' : null });
    },
  };
}

export type InterviewTableState = ReturnType<typeof useInterviewTable>;
