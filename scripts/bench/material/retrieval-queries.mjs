/**
 * Queries of the language of docs/queries.md, to be timed over HTTP.
 *
 * @typedef {{topThemeId: string, branchId: string, rareThemeId: string, caseIds: string[], coderIds: string[]}} Study
 * @typedef {{what: string, budget?: number, grows?: boolean, path: (i: number) => string}} Question
 */

const PROXIMITY_BUDGET_MS = 30;
const FILTERED_BUDGET_MS = 60;

/** @param {string} id */
const theme = (id) => `theme:{${id}}`;

/**
 * The first pages of a study's queries.
 * @param {string} base `/api/v1/studies/{study}`
 * @param {Study} study
 * @returns {Question[]}
 */
export function retrievalQuestions(base, { topThemeId, branchId, rareThemeId, caseIds, coderIds }) {
  const [top, branch, rare] = [theme(topThemeId), theme(branchId), theme(rareThemeId)];
  const pathOf = (/** @type {string} */ query, more = '') =>
    `${base}/retrieval?query=${encodeURIComponent(query)}${more}`;
  const near = { budget: PROXIMITY_BUDGET_MS, grows: true };
  /** @type {[string, string, object][]} */
  const steady = [
    ['query: the most used theme', top, near],
    ['query: the large branch', branch, near],
    ['query: top near branch, 500 characters', `${top} NEAR[500 characters] ${branch}`, near],
    ['query: branch near top, 500 characters', `${branch} NEAR[500 characters] ${top}`, near],
    ['query: top near rare, 500 characters', `${top} NEAR[500 characters] ${rare}`, near],
    ['query: rare near top, 500 characters', `${rare} NEAR[500 characters] ${top}`, near],
    ['query: top near top, 1 paragraph', `${top} NEAR[1 paragraph] ${top}`, near],
    ['query: top overlapping branch', `${top} OVERLAPPING ${branch}`, near],
    ['query: top within branch', `${top} WITHIN ${branch}`, near],
    ['query: branch followed by top, 1 paragraph', `${branch} FOLLOWED BY[1 paragraph] ${top}`, near],
    [
      'query: top and branch, not near rare',
      `${top} AND ${branch} AND NOT ${top} NEAR[1 paragraph] ${rare}`,
      near,
    ],
  ];
  return [
    ...steady.map(([what, query, more]) => ({ what, ...more, path: () => pathOf(query) })),
    {
      what: 'query: branch in a case',
      budget: FILTERED_BUDGET_MS,
      path: (i) => pathOf(`${branch} AND case:{${caseIds[(i * 7) % caseIds.length] ?? ''}}`),
    },
    {
      what: 'query: top near branch, of a coder',
      budget: FILTERED_BUDGET_MS,
      path: (i) =>
        pathOf(
          `${top} NEAR[500 characters] ${branch} AND coder:{${coderIds[(i * 7) % coderIds.length] ?? ''}}`,
        ),
    },
    {
      what: 'query: top near branch, grouped by case',
      path: () => pathOf(`${top} NEAR[500 characters] ${branch}`, '&group=case'),
    },
  ];
}
