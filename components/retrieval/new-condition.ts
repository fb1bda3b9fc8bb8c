import { DEFAULT_DISTANCE } from '@/lib/core/retrieval/query';
import type { DraftCondition } from '@/lib/core/retrieval/query-draft';

/** As the builder offers them. */
export const CONDITION_KINDS = [
  'theme',
  'proximity',
  'case',
  'interview',
  'document',
  'speaker',
  'coder',
  'date',
  'coded',
  'weight',
  'key',
  'wording',
  'text',
  'memo',
] as const satisfies readonly DraftCondition['kind'][];
type ConditionKind = (typeof CONDITION_KINDS)[number];

/** A condition of which the rest is still to be chosen. */
export function newCondition(kind: ConditionKind): DraftCondition {
  switch (kind) {
    case 'theme':
      return { kind, theme: null };
    case 'proximity':
      return { kind, relation: 'near', distance: DEFAULT_DISTANCE, left: [], right: [] };
    case 'case':
    case 'interview':
    case 'document':
    case 'speaker':
    case 'coder':
      return { kind, id: undefined };
    case 'date':
    case 'coded':
      return { kind, comparison: '>=', value: '' };
    case 'weight':
      return { kind, comparison: '>=', value: 50 };
    case 'key':
      return { kind, value: true };
    case 'wording':
      return { kind, value: 'VERBATIM' };
    case 'text':
    case 'memo':
      return { kind, words: '' };
  }
}
