import { z } from 'zod';

const PHRASE = z.string().trim().min(2).max(200);

/** The tables in which people write: those of `TEXT_COLUMNS` with words, as a test holds. */
export const WRITTEN_TABLES = [
  'codebook_version',
  'consent',
  'document',
  'excerpt',
  'frozen_theme',
  'guide_question',
  'interview',
  'memo',
  'organisation',
  'role_category',
  'saved_query',
  'study',
  'study_case',
  'summary',
  'summary_comment',
  'summary_decision',
  'summary_version',
  'theme',
  'theme_revision',
] as const;
export type WrittenTable = (typeof WRITTEN_TABLES)[number];

/** What may be asked before deciding, and what is decided. */
const choices = {
  /** Names and other words of theirs to look for in everything that is written. */
  phrases: z.array(PHRASE).max(50).default([]),
  /** Documents where words of nobody that is known are theirs too. */
  unknownIn: z.array(z.uuid()).max(500).default([]),
};

export const withdrawalPreviewBody = z.strictObject(choices);

export const WITHDRAWAL_MODES = ['mask', 'erase'] as const;

export const withdrawalBody = z.strictObject({
  ...choices,
  mode: z
    .enum(WITHDRAWAL_MODES)
    .describe('Masked words can be read by who may read identities, and brought back; erased ones are gone.'),
  withdrawnOn: z.iso.date().optional().describe('Default: today.'),
  code: z.string().describe('The participant’s code, typed to confirm.'),
  basis: z
    .string()
    .describe('Of the preview that was read: another one is answered with 409 when something changed since.'),
});

export type WithdrawalChoices = z.output<typeof withdrawalPreviewBody>;
export type Withdrawal = z.output<typeof withdrawalBody>;

/** Of the words that went, only where they stood. */
export const erasureScope = z.strictObject({
  code: z.string(),
  documents: z.array(
    z.strictObject({
      documentId: z.uuid(),
      versions: z.array(
        z.strictObject({
          versionId: z.uuid(),
          edits: z.array(z.strictObject({ start: z.int(), end: z.int(), insert: z.string() })),
        }),
      ),
    }),
  ),
  /** Keyed hashes of the phrases, with how many words each has. */
  phrases: z.array(z.strictObject({ length: z.int(), hash: z.string() })),
  /** Tells by which key they were hashed, and nothing of it. Absent from erasures of an older version. */
  phraseKey: z.string().optional(),
});
export type ErasureScope = z.output<typeof erasureScope>;

/** A row of `erasure`, as it is kept beside the backups. */
export const keptErasure = z.strictObject({
  id: z.uuid(),
  studyId: z.uuid(),
  participantId: z.uuid(),
  erasedById: z.uuid(),
  erasedAt: z.iso.datetime(),
  scope: erasureScope,
});
export type KeptErasure = z.output<typeof keptErasure>;
