import { WRITTEN_TABLES, type WrittenTable } from '@/lib/domain/erasures/schema';

/**
 * What an erasure does to each column of a study or below it that can hold words. A test holds this against the database: whoever adds
 * such a column says here what becomes of it.
 *
 * - words: what people write of the study. Sequences that were said by the person and their names go, the rest stays.
 * - rich: the same, of the editor's JSON.
 * - document: goes with its document's redacted version, or with the former versions' end.
 * - sealed: goes with the identity, or names nobody without its key.
 * - wordless: codes, hashes, ids, dates, the names of members; nothing a participant said.
 */
export type Fate = 'words' | 'rich' | 'document' | 'sealed' | 'wordless';

export const TEXT_COLUMNS: Record<string, Record<string, Fate>> = {
  api_token: { name: 'wordless', token_hash: 'wordless' },
  audit_event: { action: 'wordless', entity: 'wordless', detail: 'wordless' },
  codebook_version: { name: 'words', note: 'words' },
  consent: { notice_version: 'words' },
  consent_form: { key_id: 'wordless', sealed: 'sealed' },
  document: { title: 'words' },
  document_pack: { data: 'wordless' },
  erasure: { scope: 'wordless' },
  excerpt: {
    quote: 'document',
    speakers: 'document',
    speaker: 'document',
    memo: 'words',
    memo_content: 'rich',
  },
  excerpt_anchor: { quote: 'document', speakers: 'document' },
  frozen_theme: {
    name: 'words',
    translated_name: 'words',
    definition: 'words',
    when_to_use: 'words',
    when_not_to_use: 'words',
    example: 'words',
  },
  guide_question: { text: 'words' },
  interview: { title: 'words', date: 'wordless', place: 'words', notes: 'words' },
  invitation: { token_hash: 'wordless', email: 'wordless', roles: 'wordless' },
  job: { kind: 'wordless', input: 'wordless', result: 'wordless', error_key: 'wordless' },
  member: { roles: 'wordless' },
  memo: { title: 'words', content: 'rich', text: 'words' },
  organisation: { name: 'words' },
  original_file: { name: 'document', media_type: 'wordless', sha256: 'document', bytes: 'document' },
  paragraph: { speaker: 'document', block: 'document', stems: 'document' },
  participant: { code: 'wordless' },
  participant_identity: { key_id: 'wordless', sealed: 'sealed' },
  pseudonym: { replacement: 'wordless', key_id: 'wordless', sealed: 'sealed' },
  recoding: { moved_coding_ids: 'wordless', deleted_coding_ids: 'wordless', added_coding_ids: 'wordless' },
  role_category: { name: 'words' },
  saved_query: { name: 'words', text: 'words' },
  speaker: { label: 'document' },
  split_decision: {
    into_theme_ids: 'wordless',
    moved_coding_ids: 'wordless',
    deleted_coding_ids: 'wordless',
    added_coding_ids: 'wordless',
  },
  study: { slug: 'wordless', title: 'words', description: 'words' },
  study_case: {
    code: 'wordless',
    title: 'words',
    description: 'words',
    organisations: 'words',
    areas: 'words',
  },
  summary: { title: 'words', content: 'rich' },
  summary_comment: { text: 'words' },
  summary_decision: { reason: 'words' },
  summary_version: { title: 'words', content: 'rich' },
  theme: {
    name: 'words',
    translated_name: 'words',
    definition: 'words',
    when_to_use: 'words',
    when_not_to_use: 'words',
    example: 'words',
  },
  theme_merge: { moved_coding_ids: 'wordless', doubled_coding_ids: 'wordless', child_ids: 'wordless' },
  theme_revision: {
    name: 'words',
    translated_name: 'words',
    definition: 'words',
    when_to_use: 'words',
    when_not_to_use: 'words',
    example: 'words',
  },
  version: { text: 'document', sha256: 'document', reason: 'document' },
};

/** The tables with words to look through. */
export const TABLES_WITH_WORDS = WRITTEN_TABLES.map((table) => {
  const columns = TEXT_COLUMNS[table] ?? {};
  const named = (fate: Fate) => Object.keys(columns).filter((column) => columns[column] === fate);
  return { table, texts: named('words'), rich: named('rich') };
});

/** Tables whose rows two people may edit: who has one open learns that it changed, and does not write the words back. */
export const TABLES_WITH_REVISION = [
  'document',
  'excerpt',
  'guide_question',
  'interview',
  'memo',
  'saved_query',
  'study',
  'study_case',
  'summary',
  'theme',
];

/** Names that no two rows of a study may share: two that read the same without the words are told apart by a number. */
export const DISTINCT_NAMES: Partial<Record<WrittenTable, string>> = {
  organisation: 'name',
  role_category: 'name',
  saved_query: 'name',
  theme: 'name',
};

/** Tables whose `revision` says which one of something else they are: it stays when their words are rewritten. */
export const TABLES_OF_REVISIONS = ['theme_revision'];
