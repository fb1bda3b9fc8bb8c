import { z } from 'zod';
import { ENTRY_WORDS } from '@/lib/core/coding/codebook-entry';

/** A codebook of 2,000 themes with pages of definitions. */
export const MAX_CODEBOOK_BYTES = 10 * 1024 * 1024;

export const codebookExportQuery = z.strictObject({
  format: z.enum(['csv', 'qdc']),
  delimiter: z.enum([';', ',']).optional(),
});

const blank = (value: unknown) => (value === '' ? undefined : value);

/** The fields beside an uploaded codebook. */
export const codebookUpload = z.strictObject({
  /** The theme to import under; left out, the first level. */
  parentId: z.preprocess(blank, z.uuid().toLowerCase().optional()),
  /** Whether themes that are there get the words of the file. */
  update: z.preprocess(blank, z.stringbool().default(false)),
});
export type CodebookUpload = z.output<typeof codebookUpload>;

const problemShape = z.object({
  line: z.int(),
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const importPreviewShape = z
  .object({
    new: z.int(),
    same: z.int(),
    changed: z.int(),
    sets: z.int().describe('Sets of codes in the file, which are not imported.'),
    items: z.array(
      z.object({
        line: z.int(),
        path: z.array(z.string()),
        status: z.enum(['new', 'same', 'changed']),
        fields: z
          .array(z.enum(['name', 'color', ...ENTRY_WORDS]))
          .describe('In which a known theme differs.'),
        color: z.int().nullable(),
        definition: z.string(),
        name: z.string().nullable().describe('Of the known theme.'),
      }),
    ),
    problems: z.array(problemShape).describe('While there is one nothing is imported.'),
  })
  .meta({ id: 'CodebookImportPreview' });
export type ImportPreview = z.output<typeof importPreviewShape>;

export const importedShape = z
  .object({ created: z.int(), updated: z.int() })
  .meta({ id: 'ImportedCodebook' });
export type Imported = z.output<typeof importedShape>;
