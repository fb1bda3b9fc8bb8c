import { z } from 'zod';

/** What a handler answers with when all goes well: the type of its result, and what the description tells of it. */
export interface Answer<T> {
  status: 200 | 201 | 202 | 204;
  /** Null where there is no JSON. */
  schema: z.ZodType<T> | null;
  /** Media types of what comes as a file instead. */
  files: readonly string[];
  /** With an ETag: asked for again, it is 304 while it stands. */
  revalidated?: true;
}

export function ok<S extends z.ZodType>(schema: S): Answer<z.output<S>> {
  return { status: 200, schema: schema as z.ZodType<z.output<S>>, files: [] };
}

export function created<S extends z.ZodType>(schema: S): Answer<z.output<S>> {
  return { ...ok(schema), status: 201 };
}

export const noContent: Answer<void> = { status: 204, schema: null, files: [] };

/** As `noContent`, from a handler that has something to say in headers. */
export const noContentResponse: Answer<Response> = { status: 204, schema: null, files: [] };

/** The handler makes the response itself. */
export function file(...mediaTypes: string[]): Answer<Response> {
  return { status: 200, schema: null, files: mediaTypes };
}

export function okOrFile<S extends z.ZodType>(
  schema: S,
  ...mediaTypes: string[]
): Answer<z.output<S> | Response> {
  return { ...ok(schema), files: mediaTypes };
}

export function revalidated<T>(answer: Answer<T>): Answer<T> {
  return { ...answer, revalidated: true };
}

/** The envelope of every list; what loads whole has no next page. */
export function listOf<S extends z.ZodType>(item: S) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
