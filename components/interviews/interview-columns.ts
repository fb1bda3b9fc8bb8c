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
import type { InterviewRow } from '@/components/interviews/interview-row';
import { INTERVIEW_STAGES } from '@/lib/core/interviews/interview-stage';
import { containsWords } from '@/lib/core/text/contains-words';

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  filterFns: { equals: filterFn_equals },
});

type Filtered = Row<typeof features, InterviewRow>;

/** What a filter on cases is set to for interviews that have none. */
export const NO_CASE = 'none';

function matchesText({ original }: Filtered, _: string, query: string): boolean {
  const { number, title, place, participantCodes } = original;
  return containsWords([`Int. ${number}`, title, place, ...participantCodes].join(' '), query);
}

function hasCase({ original: { caseIds } }: Filtered, _: string, caseId: string): boolean {
  return caseId === NO_CASE ? caseIds.length === 0 : caseIds.includes(caseId);
}

function atStage({ original: { stage } }: Filtered, _: string, wanted: string): boolean {
  return stage === wanted;
}

function hasGap({ original: { gaps } }: Filtered, _: string, wanted: string): boolean {
  return gaps.some(({ kind }) => kind === wanted);
}

const helper = createColumnHelper<typeof features, InterviewRow>();

export const columns = helper.columns([
  helper.accessor('number', { sortFn: 'basic' }),
  helper.accessor('title', { sortFn: 'alphanumeric', filterFn: matchesText }),
  // Partial dates sort as the strings they are; a missing one comes last in either order.
  helper.accessor((row) => row.date ?? undefined, { id: 'date', sortFn: 'basic', sortUndefined: 'last' }),
  helper.accessor('mode', { enableSorting: false, filterFn: 'equals' }),
  helper.accessor('place', { sortFn: 'alphanumeric' }),
  helper.accessor((row) => row.participantCodes.join(' '), { id: 'participants', enableSorting: false }),
  helper.accessor((row) => row.caseIds.length, { id: 'cases', enableSorting: false, filterFn: hasCase }),
  helper.accessor((row) => row.documents.length, {
    id: 'documents',
    sortFn: 'basic',
    filterFn: 'equals',
  }),
  helper.accessor((row) => INTERVIEW_STAGES.indexOf(row.stage), {
    id: 'stage',
    sortFn: 'basic',
    filterFn: atStage,
  }),
  helper.accessor((row) => row.gaps.length, { id: 'gaps', sortFn: 'basic', filterFn: hasGap }),
]);
