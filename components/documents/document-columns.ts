import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_equals,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
  type Row,
} from '@tanstack/react-table';
import type { DocumentRow } from '@/components/documents/document-row';
import { containsWords } from '@/lib/core/text/contains-words';

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  filterFns: { equals: filterFn_equals },
});

type Filtered = Row<typeof features, DocumentRow>;

/** What a filter on cases is set to for documents that have none. */
export const NO_CASE = 'none';

function matchesText({ original }: Filtered, _: string, query: string): boolean {
  return containsWords(`${original.citation} Doc. ${original.number} ${original.title}`, query);
}

function hasCase({ original: { caseIds } }: Filtered, _: string, caseId: string): boolean {
  return caseId === NO_CASE ? caseIds.length === 0 : caseIds.includes(caseId);
}

/** Interviews by number, then what stands alone by its own. */
function byCitation(a: Filtered, b: Filtered): number {
  const [left, right] = [a.original.interviewNumber ?? Infinity, b.original.interviewNumber ?? Infinity];
  return left === right ? a.original.number - b.original.number : left - right;
}

const helper = createColumnHelper<typeof features, DocumentRow>();

export const columns = helper.columns([
  helper.accessor('citation', { sortFn: byCitation }),
  helper.accessor('title', { sortFn: 'alphanumeric', filterFn: matchesText }),
  helper.accessor('kind', { enableSorting: false, filterFn: 'equals' }),
  helper.accessor('wording', { enableSorting: false, filterFn: 'equals' }),
  helper.accessor((row) => row.caseIds.length, { id: 'cases', enableSorting: false, filterFn: hasCase }),
  helper.accessor('length', { sortFn: 'basic' }),
  helper.accessor('excerptCount', { id: 'excerpts', sortFn: 'basic' }),
]);
