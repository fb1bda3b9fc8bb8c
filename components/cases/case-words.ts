import type { CaseView } from '@/lib/domain/cases/case-view';

/** What a person writes of a case. */
export type CaseWords = Pick<
  CaseView,
  'code' | 'title' | 'leadId' | 'organisations' | 'areas' | 'description'
>;

export const NEW_CASE: CaseWords = {
  code: '',
  title: '',
  leadId: null,
  organisations: '',
  areas: '',
  description: '',
};

export const CASE_FIELDS = ['code', 'title', 'leadId', 'organisations', 'areas', 'description'] as const;

/** What was rewritten, and only that: what others change meanwhile in the rest stays theirs. */
export function changedWords(base: CaseWords, words: CaseWords): Partial<CaseWords> {
  return Object.fromEntries(
    CASE_FIELDS.filter((field) => base[field] !== words[field]).map((field) => [field, words[field]]),
  );
}

/** A member who may lead a case. */
export interface LeadChoice {
  id: string;
  name: string;
}
