import { createHash } from 'node:crypto';
import { importTs } from '../../run-ts.mjs';
import { copyRows } from './copy-rows.mjs';
import { makeLargeCodebook, picker } from './large-codebook.mjs';
import { withKeysSetAside } from './keys-set-aside.mjs';
import { makeLargeExcerpts, makeLargeText, makeSpeeches } from './large-document.mjs';
import { seededRandom } from './transcript-material.mjs';

/**
 * A study as large as any will be, the same for the same seed, loaded by COPY with every constraint checked at the end.
 *
 * @typedef {import('pg').ClientBase} Client
 * @typedef {{codings: number, documents?: number, themes?: number, cases?: number, coders?: number, paragraphs?: number, seed?: number}} Size
 *   `paragraphs` of a document on average
 * @typedef {{studyId: string, slug: string, caseIds: string[], coderIds: string[], documentIds: string[],
 *   topThemeId: string, rareThemeId: string, branchId: string}} LargeStudy the most and least used theme, and the root of the large branch
 * @typedef {{caseId: string, start: number, end: number}} Passage
 */

const DAY_MS = 24 * 3600 * 1000;
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DOCUMENTS_A_BATCH = 100;
const LARGE_TABLES = ['excerpt', 'coding', 'excerpt_case', 'paragraph'];

/** UUIDs of version 7 that come in the order of their making. @param {() => number} random */
function idMaker(random) {
  let count = 0;
  return () => {
    const time = (FIRST_DAY + (count >> 4)).toString(16).padStart(12, '0');
    const order = (count++ & 15).toString(16);
    const tail = () =>
      Math.floor(random() * 2 ** 24)
        .toString(16)
        .padStart(6, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${order}${tail().slice(0, 2)}-a${tail().slice(0, 3)}-${tail()}${tail()}`;
  };
}

/** @param {number} count @param {(i: number) => import('./copy-rows.mjs').Value[]} row */
const rowsOf = (count, row) => Array.from({ length: count }, (_, i) => row(i));

/** Members, cases and themes. @param {Client} client @param {any} plan */
async function loadFrame(client, { studyId, slug, ownerId, coderIds, caseIds, codebook }) {
  await copyRows(
    client,
    'study',
    ['id', 'slug', 'title', 'language'],
    [[studyId, slug, 'Grande studio', 'it']],
  );
  await copyRows(
    client,
    'app_user',
    ['id', 'email', 'name'],
    rowsOf(coderIds.length, (i) => [coderIds[i], `${slug}-${i + 1}@example.org`, `Codificatore ${i + 1}`]),
  );
  await copyRows(
    client,
    'member',
    ['study_id', 'user_id', 'roles'],
    [
      [studyId, ownerId, '{COORDINATOR}'],
      ...coderIds.map((/** @type {string} */ id) => [studyId, id, '{RESEARCHER}']),
    ],
  );
  await copyRows(
    client,
    'study_case',
    ['id', 'study_id', 'code', 'title', 'position'],
    rowsOf(caseIds.length, (i) => [caseIds[i], studyId, `C${i + 1}`, `Caso ${i + 1}`, i]),
  );
  await copyRows(
    client,
    'theme',
    ['id', 'study_id', 'parent_id', 'name', 'position', 'color'],
    codebook.themes.map((/** @type {import('./large-codebook.mjs').LargeTheme} */ theme) => {
      const { id, parentId, name, position } = theme;
      return [id, studyId, parentId, name, position, 1 + (position % 12)];
    }),
  );
}

/**
 * Nine sources in ten have one case, some none, some two with a passage for each.
 * @param {string[]} caseIds @param {number} length of the text @param {() => number} random
 * @returns {{sourceCaseIds: string[], passages: Passage[]}}
 */
function pickCases(caseIds, length, random) {
  const pick = () => caseIds[Math.floor(random() * caseIds.length)] ?? '';
  const dice = random();
  if (dice < 0.03) return { sourceCaseIds: [], passages: [] };
  if (dice < 0.93) return { sourceCaseIds: [pick()], passages: [] };
  const both = [...new Set([pick(), pick()])];
  const half = Math.floor(length / 2);
  const passages = both.map((caseId, i) => ({ caseId, start: i * half, end: (i + 1) * half }));
  return { sourceCaseIds: both, passages: both.length > 1 ? passages : [] };
}

/** Some documents are ten times as long as others. @param {number} count @param {() => number} random */
function documentSizes(count, random) {
  const sizes = Array.from({ length: count }, () => 0.3 + random() ** 6 * 5);
  const mean = sizes.reduce((a, b) => a + b, 0) / count;
  return sizes.map((size) => size / mean);
}

/** The rows of one document by table. */
class Batch {
  /** @type {Record<string, import('./copy-rows.mjs').Value[][]>} */
  rows = {};

  /** @param {string} table @param {import('./copy-rows.mjs').Value[]} row */
  add(table, row) {
    (this.rows[table] ??= []).push(row);
  }
}

const COLUMNS = {
  interview: ['id', 'study_id', 'number'],
  interview_case: ['study_id', 'interview_id', 'case_id'],
  document: ['id', 'study_id', 'number', 'title', 'kind', 'interview_id', 'current_version_id'],
  document_case: ['study_id', 'document_id', 'case_id'],
  case_passage: ['id', 'study_id', 'document_id', 'case_id', 'start', 'end'],
  version: ['id', 'study_id', 'document_id', 'number', 'text', 'sha256', 'length', 'created_by_id'],
  paragraph: [
    'study_id',
    'version_id',
    'ordinal',
    'start',
    'end',
    'speaker',
    'block_start',
    'block_start_code_point',
    'block',
  ],
  excerpt: [
    'id',
    'study_id',
    'document_id',
    'version_id',
    'coder_id',
    'start',
    'end',
    'start_code_point',
    'end_code_point',
    'quote',
    'speakers',
    'cases_by_hand',
    'created_at',
  ],
  coding: [
    'id',
    'study_id',
    'excerpt_id',
    'theme_id',
    'document_id',
    'coder_id',
    'start',
    'end',
    'created_at',
  ],
  excerpt_case: ['study_id', 'excerpt_id', 'case_id', 'origin'],
};

/** @param {any} plan @param {number} i @param {Batch} batch */
function addDocument(plan, i, batch) {
  const { studyId, ownerId, makeId, random, caseIds } = plan;
  const [documentId, versionId] = [plan.documentIds[i], makeId()];
  const size = plan.sizes[i];
  const text = makeLargeText(plan.speeches, Math.max(4, Math.round(plan.paragraphs * size)), random);
  const { sourceCaseIds, passages } = pickCases(caseIds, text.text.length, random);
  const interviewId = i % 10 < 7 ? makeId() : null;
  if (interviewId) batch.add('interview', [interviewId, studyId, i + 1]);
  for (const caseId of sourceCaseIds) {
    if (interviewId) batch.add('interview_case', [studyId, interviewId, caseId]);
    else batch.add('document_case', [studyId, documentId, caseId]);
  }
  const kind = interviewId ? 'TRANSCRIPT' : 'REPORT';
  batch.add('document', [documentId, studyId, i + 1, `Documento ${i + 1}`, kind, interviewId, versionId]);
  for (const { caseId, start, end } of passages)
    batch.add('case_passage', [makeId(), studyId, documentId, caseId, start, end]);
  const sha256 = createHash('sha256').update(text.text).digest('hex');
  batch.add('version', [versionId, studyId, documentId, 1, text.text, sha256, text.text.length, ownerId]);
  for (const [ordinal, { start, end, speaker, blockStart, block }] of text.paragraphs.entries())
    batch.add('paragraph', [studyId, versionId, ordinal, start, end, speaker, blockStart, blockStart, block]);
  const codings = Math.max(1, Math.round((plan.codings / plan.documentIds.length) * size));
  for (const excerpt of makeLargeExcerpts(text, codings, plan))
    addExcerpt(plan, { ...excerpt, documentId, versionId, sourceCaseIds, passages }, batch);
}

/** @param {any} plan @param {any} excerpt @param {Batch} batch */
function addExcerpt(plan, excerpt, batch) {
  const { studyId, makeId, random, caseIds, coderIds, codebook } = plan;
  const { documentId, versionId, start, end, quote, speakers, day } = excerpt;
  const id = makeId();
  const coderId = coderIds[excerpt.coder];
  const at = new Date(FIRST_DAY + day * DAY_MS + 12 * 3600 * 1000).toISOString();
  const isByHand = random() < 0.05;
  const handPicked = isByHand ? [caseIds[Math.floor(random() * caseIds.length)]] : null;
  const place = [id, studyId, documentId, versionId, coderId, start, end, start, end];
  batch.add('excerpt', [...place, quote, `{${speakers.join(',')}}`, isByHand, at]);
  for (const theme of excerpt.themes) {
    const themeId = codebook.themes[theme].id;
    batch.add('coding', [makeId(), studyId, id, themeId, documentId, coderId, start, end, at]);
  }
  const cases = plan.casesOfExcerpt({ ...excerpt, range: { start, end }, handPicked });
  for (const { caseId, origin } of cases) batch.add('excerpt_case', [studyId, id, caseId, origin]);
}

/** @param {Client} client @param {any} plan */
async function loadDocuments(client, plan) {
  for (let from = 0; from < plan.documentIds.length; from += DOCUMENTS_A_BATCH) {
    const batch = new Batch();
    const to = Math.min(from + DOCUMENTS_A_BATCH, plan.documentIds.length);
    for (let i = from; i < to; i++) addDocument(plan, i, batch);
    for (const [table, columns] of Object.entries(COLUMNS))
      await copyRows(client, table, columns, batch.rows[table] ?? []);
  }
}

/**
 * @param {Client} client outside of a transaction
 * @param {{slug: string, ownerId: string}} study a new one, and the account that coordinates it
 * @param {Size} size
 */
export async function loadLargeStudy(client, { slug, ownerId }, size) {
  const {
    codings,
    documents = 2000,
    themes = 300,
    cases = 200,
    coders = 30,
    paragraphs = 120,
    seed = 5,
  } = size;
  const random = seededRandom(seed);
  const makeId = idMaker(random);
  const ids = (/** @type {number} */ count) => Array.from({ length: count }, makeId);
  const { casesOfExcerpt } = await importTs('lib/core/coding/case-assignment.ts');
  const codebook = makeLargeCodebook(themes, makeId, random);
  const themeOf = picker(codebook.weights);
  const coderOf = picker(Array.from({ length: coders }, (_, i) => 1 / (i + 2)));
  const studyId = makeId();
  const [caseIds, coderIds, documentIds] = [ids(cases), ids(coders), ids(documents)];
  const plan = {
    ...{ studyId, slug, ownerId, codings, paragraphs, caseIds, coderIds, documentIds },
    ...{ codebook, casesOfExcerpt, makeId, random },
    sizes: documentSizes(documents, random),
    speeches: makeSpeeches(random),
    theme: () => themeOf(random()),
    coder: () => coderOf(random()),
  };
  await client.query('BEGIN');
  const tables = [...Object.keys(COLUMNS), 'member', 'theme', 'study_case'];
  await withKeysSetAside(client, { tables, largeTables: LARGE_TABLES }, async () => {
    await loadFrame(client, plan);
    await loadDocuments(client, plan);
  });
  await client.query('COMMIT');
  await client.query('VACUUM ANALYZE');
}

/** @param {Client} client @param {string} slug @returns {Promise<LargeStudy | null>} */
export async function findLargeStudy(client, slug) {
  const studyId = (await client.query('SELECT id FROM study WHERE slug = $1', [slug])).rows[0]?.id;
  if (!studyId) return null;
  const list = async (/** @type {string} */ sql) =>
    /** @type {string[]} */ ((await client.query(sql, [studyId])).rows.map(({ id }) => id));
  const used = await list(
    'SELECT theme_id AS id FROM coding WHERE study_id = $1 GROUP BY 1 ORDER BY count(*) DESC',
  );
  const roots = await list(
    'SELECT id FROM theme WHERE study_id = $1 AND parent_id IS NULL ORDER BY position',
  );
  return {
    studyId,
    slug,
    caseIds: await list('SELECT id FROM study_case WHERE study_id = $1 ORDER BY position'),
    coderIds: await list('SELECT DISTINCT coder_id AS id FROM excerpt WHERE study_id = $1 ORDER BY 1'),
    documentIds: await list('SELECT id FROM document WHERE study_id = $1 ORDER BY number'),
    topThemeId: used[0] ?? '',
    rareThemeId: used.at(-1) ?? '',
    branchId: roots[0] ?? '',
  };
}
