/** Half-open, in UTF-16 units of the query's text. */
export interface TextRange {
  start: number;
  end: number;
}

export const PROBLEMS = [
  'tooLong',
  'tooDeep',
  'tooMany',
  'character',
  'unclosedQuote',
  'unclosed',
  'unexpected',
  'ends',
  'word',
  'operator',
  'operand',
  'chain',
  'value',
  'empty',
  'number',
  'weight',
  'date',
  'distance',
  'noDistance',
  'choice',
  'detail',
  'unknown',
  'ambiguous',
  'gone',
] as const;
export type ProblemKey = (typeof PROBLEMS)[number];

/** Why a text is no query, and where. `key` is a message of `retrieval.problem`. */
export interface QueryProblem extends TextRange {
  key: ProblemKey;
  values?: Record<string, string | number>;
}

export class QueryError extends Error {
  constructor(readonly problem: QueryProblem) {
    super(problem.key);
    this.name = 'QueryError';
  }
}
