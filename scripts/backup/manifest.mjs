import { z } from 'zod';
import { Complaint } from '../project.mjs';

/**
 * What an archive says of itself, in its entry `manifest.json`. A backup is a zip of
 *   tables/<table>.copy   the rows in PostgreSQL's COPY text format, in the order of the primary key;
 *   files/…               what an installation keeps outside its database: nothing today, originals are in the database;
 *   manifest.json         the last entry.
 */

/** Raised when an older version could not restore what a newer one writes. */
export const FORMAT = 1;
export const MANIFEST = 'manifest.json';
/** Some hundred tables are 40 KB. */
export const MANIFEST_LIMIT = 2 ** 20;

const identifier = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);

const table = z.strictObject({
  name: z.string(),
  table: identifier,
  columns: z.array(identifier).min(1),
  rows: count,
  bytes: count,
  sha256,
});

const schema = z
  .strictObject({
    format: z.literal(FORMAT),
    product: z.literal('sinossi'),
    version: z.string(),
    createdAt: z.iso.datetime(),
    postgresql: z.string(),
    migrations: z.array(z.strictObject({ name: z.string(), sha256 })).min(1),
    parts: z.array(table).min(1),
  })
  .refine(({ parts }) => parts.every((part) => part.name === tablePart(part.table)))
  .refine(({ parts }) => new Set(parts.map(({ name }) => name)).size === parts.length);

/** @typedef {z.infer<typeof schema>} Manifest */
/** @typedef {z.infer<typeof table>} TablePart */

/** @param {string} name of a table */
export const tablePart = (name) => `tables/${name}.copy`;

/**
 * @param {string} text
 * @returns {Manifest}
 */
export function parseManifest(text) {
  const refused = new Complaint('The archive is damaged: its manifest is not one of a backup.');
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw refused;
  }
  if (value?.product === 'sinossi' && Number.isInteger(value.format) && value.format > FORMAT)
    throw new Complaint(
      `The archive is of format ${value.format}, made by Sinossi ${value.version}; this version reads up to ${FORMAT}. Update Sinossi first.`,
    );
  const result = schema.safeParse(value);
  if (!result.success) throw refused;
  return result.data;
}
