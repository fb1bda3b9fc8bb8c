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

/** Calls `/api/v1` with a JSON body, or a form's data for an upload. Throws `ApiProblem`. */
export async function callApi<T>(
  method: Method,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    signal: signal ?? null,
    ...(body === undefined ? {} : bodyOf(body)),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem(0, {});
  });
  if (!response.ok) throw new ApiProblem(response.status, await problemOf(response));
  return (response.status === 204 ? undefined : await response.json()) as T;
}

function bodyOf(body: unknown): RequestInit {
  if (body instanceof FormData) return { body };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

async function problemOf(response: Response): Promise<ProblemBody> {
  return response.json().catch(() => ({})) as Promise<ProblemBody>;
}
