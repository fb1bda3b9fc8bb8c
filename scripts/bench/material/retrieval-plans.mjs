import { importTs } from '../../run-ts.mjs';

/**
 * @typedef {import('./large-study.mjs').LargeStudy} LargeStudy
 * @typedef {{text: string, values: unknown[]}} Query
 */

/** The application's modules, on the database that is measured. @param {string} databaseUrl */
async function modules(databaseUrl) {
  process.env.DATABASE_URL = databaseUrl;
  process.env.NEXTAUTH_SECRET ??= 'a secret of the bench, long enough to be one';
  process.env.NEXTAUTH_URL ??= 'http://localhost';
  return {
    ...(await importTs('lib/domain/excerpts/list-excerpts.ts')),
    ...(await importTs('lib/domain/excerpts/resolve-filter.ts')),
    ...(await importTs('lib/domain/counting/read-packs.ts')),
    ...(await importTs('lib/domain/retrieval/retrieve.ts')),
    ...(await importTs('lib/domain/retrieval/retrieval-places.ts')),
  };
}

/**
 * How the database answers the queries behind pages and counts, as EXPLAIN (ANALYZE, BUFFERS) says after a first run.
 * @param {import('pg').ClientBase} client @param {string} databaseUrl @param {LargeStudy} study @param {number} codings
 * @returns {Promise<string>}
 */
export async function explainPlans(client, databaseUrl, study, codings) {
  const { pageSql, resolveFilter, packsSql, planOf, retrievalPlacesSql, besidePageSql } =
    await modules(databaseUrl);
  const { studyId, topThemeId, branchId, caseIds, coderIds } = study;
  const { rows: documents } = await client.query(
    'SELECT id FROM document WHERE study_id = $1 AND deleted_at IS NULL ORDER BY id LIMIT 8',
    [studyId],
  );
  const documentIds = documents.map(({ id }) => id);
  const page = async (/** @type {object} */ filter) =>
    pageSql(await resolveFilter({ studyId }, filter), null, 51);
  const [top, branch] = [`theme:{${topThemeId}}`, `theme:{${branchId}}`];
  const retrieved = async (/** @type {string} */ query) => {
    const plan = await planOf({ studyId, language: 'it' }, query);
    const { walk } = plan;
    // a round of a walk
    return walk
      ? besidePageSql(plan, walk, plan.documentIds?.slice(0, 8) ?? documentIds, null, 51)
      : retrievalPlacesSql(plan, null, 51);
  };
  /** @type {[string, Query][]} */
  const queries = [
    ['first page of the most used theme', await page({ theme: topThemeId, descendants: false })],
    ['first page of the large branch', await page({ theme: branchId })],
    ['first page of the branch in a case', await page({ theme: branchId, case: caseIds[0] })],
    ['first page of the branch of a coder', await page({ theme: branchId, coder: coderIds.at(-1) })],
    ['query: the large branch', await retrieved(branch)],
    ['query: top near branch, 500 characters', await retrieved(`${top} NEAR[500 characters] ${branch}`)],
    ['query: top overlapping branch', await retrieved(`${top} OVERLAPPING ${branch}`)],
    ['query: branch followed by top', await retrieved(`${branch} FOLLOWED BY[1 paragraph] ${top}`)],
    ['the packs, all of them', packsSql(studyId, 0n)],
  ];
  const plans = [];
  for (const [what, { text, values }] of queries) {
    await client.query(text, values);
    const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS) ${text}`, values);
    plans.push(`== ${what}, ${codings} codings\n${rows.map((row) => row['QUERY PLAN']).join('\n')}\n`);
  }
  return `${plans.join('\n')}\n`;
}
