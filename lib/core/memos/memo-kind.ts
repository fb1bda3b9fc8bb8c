/** What a memo can be written on; one on an excerpt stands with the excerpt. */
export const MEMO_TARGETS = ['STUDY', 'DOCUMENT', 'THEME', 'CASE', 'CELL'] as const;
export type MemoTarget = (typeof MEMO_TARGETS)[number];

/** What a memo can be about. */
export const MEMO_KINDS = ['STUDY', 'DOCUMENT', 'EXCERPT', 'THEME', 'CASE', 'CELL'] as const;
export type MemoKind = (typeof MEMO_KINDS)[number];
