'use client';

import { useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { columns, features } from '@/components/documents/document-columns';
import type { DocumentRow } from '@/components/documents/document-row';
import { useUrlState } from '@/components/ui/use-url-state';

const SORTABLE = ['citation', 'title', 'length', 'excerpts'] as const;
type SortColumn = (typeof SORTABLE)[number];

export function isSortable(column: string): column is SortColumn {
  return SORTABLE.some((name) => name === column);
}

/** The table with its order and filters as the address has them. */
export function useDocumentTable(data: DocumentRow[]) {
  const [params, change] = useUrlState();
  const filters = {
    q: params.get('q') ?? '',
    kind: params.get('kind') ?? '',
    wording: params.get('wording') ?? '',
    case: params.get('case') ?? '',
  };
  const { q, kind, wording, case: caseId } = filters;
  const columnFilters = useMemo(
    () =>
      [
        { id: 'title', value: q },
        { id: 'kind', value: kind },
        { id: 'wording', value: wording },
        { id: 'cases', value: caseId },
      ].filter(({ value }) => value !== ''),
    [q, kind, wording, caseId],
  );
  const column = SORTABLE.find((name) => name === params.get('sort')) ?? 'citation';
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
