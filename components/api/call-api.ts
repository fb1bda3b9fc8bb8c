import { personOfPage } from '@/components/api/person-of-page';

/** What the API answers when it refuses: see `Problem` in lib/http. */
interface ProblemBody {
  code?: string;
  detail?: string;
  errors?: { field: string; message: string }[];
  current?: unknown;
}

/** A refusal of the API, in the reader's language; `status` 0 when the server was not reached. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly body: ProblemBody,
  ) {
    super(body.detail ?? `${status}`);
    this.name = 'ApiProblem';
  }

  /** Message by field. */
  get fields(): Record<string, string> {
    return Object.fromEntries((this.body.errors ?? []).map(({ field, message }) => [field, message]));
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface CallOptions {
  signal?: AbortSignal;
  /** Whose change it is: refused with 401 when somebody else is signed in by now. */
  person?: string | null;
  /** Lets it get through though the page ends. */
  keepalive?: boolean;
}

/** Calls `/api/v1` with a JSON body, or a form's data for an upload. Throws `ApiProblem`. */
export async function callApi<T>(
  method: Method,
  path: string,
  body?: unknown,
  { signal, person = method === 'GET' ? null : personOfPage(), keepalive = false }: CallOptions = {},
): Promise<T> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    signal: signal ?? null,
    keepalive,
    headers: headersOf(body, person),
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem(0, {});
  });
  if (!response.ok) throw new ApiProblem(response.status, await problemOf(response));
  return (response.status === 204 ? undefined : await response.json()) as T;
}

function headersOf(body: unknown, person: string | null): Record<string, string> {
  const isJson = body !== undefined && !(body instanceof FormData);
  return {
    ...(isJson && { 'content-type': 'application/json' }),
    ...(person !== null && { 'sinossi-person': person }),
  };
}

async function problemOf(response: Response): Promise<ProblemBody> {
  return response.json().catch(() => ({})) as Promise<ProblemBody>;
}
