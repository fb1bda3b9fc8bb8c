import 'server-only';
import { z } from 'zod';
import { openStudy, type StudyAccess } from '@/lib/access/door';
import type { Ability } from '@/lib/access/policy';
import { identify, userOf, type CurrentUser, type Identity } from '@/lib/auth';
import { AppError, notFound } from '@/lib/errors';
import type { Answer } from '@/lib/http/answer';
import type { Operation, ReadByHandler, TokenRule } from '@/lib/http/operation';
import { pathForm } from '@/lib/http/path-form';
import { requireSameOrigin } from '@/lib/http/same-origin';
import { requireSamePerson } from '@/lib/http/same-person';
import { mistakesResponse, problemResponse } from '@/lib/http/problem';
import { readJson } from '@/lib/http/read-json';
import { mistakesOf } from '@/lib/http/validation';

/** The names of the bracketed folders below `app/api/v1`. */
type PathName =
  | 'account'
  | 'assignment'
  | 'case'
  | 'codebookVersion'
  | 'coding'
  | 'comment'
  | 'consent'
  | 'decision'
  | 'document'
  | 'excerpt'
  | 'interview'
  | 'invitation'
  | 'job'
  | 'member'
  | 'memo'
  | 'organisation'
  | 'participant'
  | 'passage'
  | 'preference'
  | 'pseudonym'
  | 'question'
  | 'recoding'
  | 'savedQuery'
  | 'roleCategory'
  | 'session'
  | 'sha256'
  | 'summary'
  | 'textVersion'
  | 'theme'
  | 'token'
  | 'version';

type Params = Record<string, string>;
/** Next gives no params to a path without any. */
type Context = { params: Promise<Params | undefined> };

interface Described<Q extends z.ZodType, B extends z.ZodType, R> {
  summary: string;
  /** Checked against the query string; a repeated name arrives as an array. */
  query?: Q;
  /** Checked against the JSON body. */
  body?: B;
  takes?: ReadByHandler;
  response: Answer<R>;
}

export interface Input<Q, B> {
  request: Request;
  /** Path parameters other than the study; ids are already known to be ids. */
  params: Record<PathName, string>;
  query: Q;
  body: B;
}

type Result<R> = R | Promise<R>;

interface StudyRoute<Q extends z.ZodType, B extends z.ZodType, R> extends Described<Q, B, R> {
  ability: Ability;
  handler: (access: StudyAccess, input: Input<z.output<Q>, z.output<B>>) => Result<NoInfer<R>>;
}

interface AccountRoute<Q extends z.ZodType, B extends z.ZodType, R> extends Described<Q, B, R> {
  /** Without a word of tokens a route is for a person who signed in, and for no script. */
  tokens?: TokenRule;
  handler: (
    user: CurrentUser,
    input: Input<z.output<Q>, z.output<B>> & { identity: Identity },
  ) => Result<NoInfer<R>>;
}

interface OpenRoute<Q extends z.ZodType, B extends z.ZodType, R> extends Described<Q, B, R> {
  handler: (input: Input<z.output<Q>, z.output<B>>) => Result<NoInfer<R>>;
}

class Mistakes extends Error {
  constructor(readonly error: z.ZodError) {
    super('mistakes');
  }
}

/** A handler below `/studies/{study}`: passes the door, checks the input, answers JSON or a problem. */
export function studyRoute<R, Q extends z.ZodType = z.ZodUndefined, B extends z.ZodType = z.ZodUndefined>(
  options: StudyRoute<Q, B, R>,
) {
  return handle({ ...options, asks: options.ability, tokens: 'every' }, async (request, params) => {
    const { study = '', ...rest } = params;
    const access = await openStudy(await identifyFor(request, 'every'), study, options.ability);
    return options.handler(access, await readInput(request, rest, options));
  });
}

/** A handler for anybody who is signed in. */
export function accountRoute<R, Q extends z.ZodType = z.ZodUndefined, B extends z.ZodType = z.ZodUndefined>(
  options: AccountRoute<Q, B, R>,
) {
  return signedInRoute('account', options);
}

/** A handler for the admins of the installation. */
export function adminRoute<R, Q extends z.ZodType = z.ZodUndefined, B extends z.ZodType = z.ZodUndefined>(
  options: AccountRoute<Q, B, R>,
) {
  return signedInRoute('admin', options);
}

/** A handler for anybody at all, who proves their right by what they send, or needs none. */
export function openRoute<R, Q extends z.ZodType = z.ZodUndefined, B extends z.ZodType = z.ZodUndefined>(
  options: OpenRoute<Q, B, R>,
) {
  return handle({ ...options, asks: 'nobody', tokens: 'none' }, async (request, params) =>
    options.handler(await readInput(request, params, options)),
  );
}

function signedInRoute<R, Q extends z.ZodType, B extends z.ZodType>(
  asks: 'account' | 'admin',
  options: AccountRoute<Q, B, R>,
) {
  const { tokens = 'none' } = options;
  return handle({ ...options, asks, tokens }, async (request, params) => {
    const identity = await identifyFor(request, tokens);
    const user = identity && (await userOf(identity));
    if (!user) throw new AppError('unauthenticated', 'signInFirst');
    if (asks === 'admin' && !user.isAdmin) throw new AppError('forbidden', 'forbidden');
    return options.handler(user, { ...(await readInput(request, params, options)), identity });
  });
}

/** Who asks. The one place that knows what a token may not do, whatever its owner may. */
async function identifyFor({ method, headers }: Request, tokens: TokenRule): Promise<Identity | null> {
  const identity = await identify();
  requireSamePerson(headers, identity);
  if (identity?.kind !== 'token') return identity;
  if (tokens === 'none') throw new AppError('forbidden', 'tokenNotHere');
  if (identity.scope === 'READ' && isChange(method)) throw new AppError('forbidden', 'tokenReadOnly');
  if (identity.studyId !== null && tokens === 'all-studies') throw new AppError('forbidden', 'tokenOneStudy');
  return identity;
}

const isChange = (method: string) => method !== 'GET' && method !== 'HEAD';

type Run<R> = (request: Request, params: Params) => Promise<R>;

/** The description stands on the handler itself, where nothing can forget it. */
function handle<R>(described: Operation, run: Run<R>) {
  const { summary, asks, tokens, query, body, takes, response } = described;
  const operation: Operation = { summary, asks, tokens, query, body, takes, response };
  return Object.assign(answerWith(response.status, run), { operation });
}

function answerWith<R>(status: number, run: Run<R>) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      if (isChange(request.method)) requireSameOrigin(request.headers);
      const result = await run(request, (await context.params) ?? {});
      if (result instanceof Response) return result;
      if (status === 204) return new Response(null, { status });
      return Response.json(result, { status, headers: { 'cache-control': 'no-store' } });
    } catch (error) {
      if (error instanceof Mistakes) return mistakesResponse(mistakesOf(error.error));
      return problemResponse(error, request.method);
    }
  };
}

async function readInput<Q extends z.ZodType, B extends z.ZodType>(
  request: Request,
  params: Params,
  { query, body }: { query?: Q; body?: B },
): Promise<Input<z.output<Q>, z.output<B>>> {
  for (const [name, value] of Object.entries(params)) requireForm(name, value);
  return {
    request,
    params: params as Record<PathName, string>,
    query: (query && checkInput(query, queryOf(request))) as z.output<Q>,
    body: (body && checkInput(body, await readBody(request, body))) as z.output<B>,
  };
}

/** A body that may be left out is `undefined` then. */
async function readBody(request: Request, schema: z.ZodType): Promise<unknown> {
  const leftOut = !request.headers.has('content-type') && schema.safeParse(undefined).success;
  return leftOut ? undefined : readJson(request);
}

/** A path parameter of another form than its own names nothing. */
function requireForm(name: string, value: string): void {
  if (!pathForm(name).safeParse(value).success) throw notFound();
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
