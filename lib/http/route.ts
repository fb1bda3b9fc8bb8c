import 'server-only';
import { z } from 'zod';
import { requireStudy, type StudyAccess } from '@/lib/access/door';
import type { Ability } from '@/lib/access/policy';
import { requireAdmin, requireUser, type CurrentUser } from '@/lib/auth';
import { notFound } from '@/lib/errors';
import { requireSameOrigin } from '@/lib/http/same-origin';
import { mistakesResponse, problemResponse } from '@/lib/http/problem';
import { readJson } from '@/lib/http/read-json';
import { mistakesOf } from '@/lib/http/validation';

/** The names of the bracketed folders below `app/api/v1`. */
type PathName =
  | 'account'
  | 'case'
  | 'coding'
  | 'comment'
  | 'document'
  | 'excerpt'
  | 'interview'
  | 'member'
  | 'passage'
  | 'sha256'
  | 'summary'
  | 'theme'
  | 'version';

type Params = Record<string, string>;
/** Next gives no params to a path without any. */
type Context = { params: Promise<Params | undefined> };

interface Schemas<Q extends z.ZodType, B extends z.ZodType> {
  /** Checked against the query string; a repeated name arrives as an array. */
  query?: Q;
  /** Checked against the JSON body. Leave out for a handler that reads the request itself. */
  body?: B;
}

export interface Input<Q, B> {
  request: Request;
  /** Path parameters other than the study; ids are already known to be ids. */
  params: Record<PathName, string>;
  query: Q;
  body: B;
}

interface StudyRoute<Q extends z.ZodType, B extends z.ZodType> extends Schemas<Q, B> {
  ability: Ability;
  handler: (access: StudyAccess, input: Input<z.output<Q>, z.output<B>>) => unknown;
}

interface AccountRoute<Q extends z.ZodType, B extends z.ZodType> extends Schemas<Q, B> {
  handler: (user: CurrentUser, input: Input<z.output<Q>, z.output<B>>) => unknown;
}

class Mistakes extends Error {
  constructor(readonly error: z.ZodError) {
    super('mistakes');
  }
}

/** A handler below `/studies/{study}`: passes the door, checks the input, answers JSON or a problem. */
export function studyRoute<Q extends z.ZodType = z.ZodUndefined, B extends z.ZodType = z.ZodUndefined>(
  options: StudyRoute<Q, B>,
) {
  return handle(async (request, params) => {
    const { study = '', ...rest } = params;
    const access = await requireStudy(study, options.ability);
    return options.handler(access, await readInput(request, rest, options));
  });
}

/** A handler for anybody who is signed in. */
export function accountRoute<Q extends z.ZodType = z.ZodUndefined, B extends z.ZodType = z.ZodUndefined>(
  options: AccountRoute<Q, B>,
) {
  return handle(async (request, params) =>
    options.handler(await requireUser(), await readInput(request, params, options)),
  );
}

/** A handler for the admins of the installation. */
export function adminRoute<Q extends z.ZodType = z.ZodUndefined, B extends z.ZodType = z.ZodUndefined>(
  options: AccountRoute<Q, B>,
) {
  return handle(async (request, params) =>
    options.handler(await requireAdmin(), await readInput(request, params, options)),
  );
}

/** A 201 answer. */
export function created(value: unknown): Response {
  return Response.json(value, { status: 201, headers: { 'cache-control': 'no-store' } });
}

function handle(run: (request: Request, params: Params) => unknown) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      if (request.method !== 'GET') requireSameOrigin(request.headers);
      const result = await run(request, (await context.params) ?? {});
      if (result instanceof Response) return result;
      if (result === undefined) return new Response(null, { status: 204 });
      return Response.json(result, { headers: { 'cache-control': 'no-store' } });
    } catch (error) {
      if (error instanceof Mistakes) return mistakesResponse(mistakesOf(error.error));
      return problemResponse(error, { method: request.method, path: new URL(request.url).pathname });
    }
  };
}

async function readInput<Q extends z.ZodType, B extends z.ZodType>(
  request: Request,
  params: Params,
  { query, body }: Schemas<Q, B>,
): Promise<Input<z.output<Q>, z.output<B>>> {
  for (const [name, value] of Object.entries(params)) requireId(name, value);
  return {
    request,
    params: params as Record<PathName, string>,
    query: (query && checkInput(query, queryOf(request))) as z.output<Q>,
    body: (body && checkInput(body, await readJson(request))) as z.output<B>,
  };
}

/** A path parameter that is no id (or for `sha256` no sha256) names nothing. */
function requireId(name: string, value: string): void {
  const isId = name === 'sha256' ? /^[0-9a-f]{64}$/.test(value) : z.uuid().safeParse(value).success;
  if (!isId) throw notFound();
}

/** Input against its schema; the wrapper answers with every mistake beside its field. */
export function checkInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success) throw new Mistakes(result.error);
  return result.data;
}

function queryOf(request: Request): Record<string, string | string[]> {
  const search = new URL(request.url).searchParams;
  return Object.fromEntries(
    [...new Set(search.keys())].map((key) => {
      const values = search.getAll(key);
      return [key, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}
