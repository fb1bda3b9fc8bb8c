import { z } from 'zod';
import { DOCUMENT_KINDS, WORDINGS } from '@/lib/core/materials/document-kind';
import { lineInput, proseInput } from '@/lib/domain/text-input';

const distinct = (ids: string[]) => [...new Set(ids)];

const fields = {
  title: lineInput(300).min(1),
  kind: z.enum(DOCUMENT_KINDS),
  wording: z.enum(WORDINGS),
  interviewId: z.uuid().nullable(),
  caseIds: z.array(z.uuid()).max(500).overwrite(distinct),
};

const optional = z.object(fields).partial().shape;

/** Of a document that comes as JSON: the text as it was pasted. */
export const pastedDocument = z.strictObject({
  id: z.uuid().optional(),
  ...optional,
  title: fields.title,
  text: z.string().refine((text) => text.trim() !== '', { error: 'import.empty' }),
});

const blank = (value: unknown) => (value === '' ? undefined : value);

const idList = (value: unknown) => {
  const given = Array.isArray(value) ? value : [value];
  return given
    .flatMap((part) => (typeof part === 'string' ? part.split(',') : []))
    .filter((part) => part !== '');
};

/** The fields beside an uploaded file, as a form sends them: an empty one is none, ids repeated or joined by commas. */
export const uploadedDocument = z.strictObject({
  id: z.preprocess(blank, z.uuid().optional()),
  title: z.preprocess(blank, optional.title),
  kind: z.preprocess(blank, optional.kind),
  wording: z.preprocess(blank, optional.wording),
  interviewId: z.preprocess(blank, optional.interviewId),
  caseIds: z.preprocess(idList, fields.caseIds).optional(),
});

export const documentChange = z.strictObject({ ...optional, revision: z.int() });
export type DocumentChange = z.output<typeof documentChange>;

export const documentSourceInput = z.strictObject({
  interviewId: optional.interviewId,
  caseIds: optional.caseIds,
});
export type DocumentSourceInput = z.output<typeof documentSourceInput>;

export const documentsQuery = z.strictObject({ setAside: z.enum(['true', 'false']).optional() });

const MAX_EDITS = 100_000;
const reason = proseInput(500).min(1);

/** The next text of a document: whole, or as edits of the version it is based on. */
export const newVersion = z
  .strictObject({
    reason,
    /** The version it is based on, which must still be the current one. */
    versionId: z.uuid().optional(),
    text: z.string().optional(),
    edits: z
      .array(z.strictObject({ start: z.int().min(0), end: z.int().min(0), insert: z.string() }))
      .max(MAX_EDITS)
      .optional(),
  })
  .refine(({ text, edits }) => (text === undefined) !== (edits === undefined), {
    error: 'version.textOrEdits',
    path: ['text'],
  })
  .refine(({ edits, versionId }) => edits === undefined || versionId !== undefined, {
    error: 'required',
    path: ['versionId'],
  });
export type NewVersion = z.output<typeof newVersion>;

export const restoredVersion = z.strictObject({ reason, versionId: z.uuid() });
export type RestoredVersion = z.output<typeof restoredVersion>;

/** Left out, the version before it. */
export const changesQuery = z.strictObject({ from: z.uuid().optional() });
