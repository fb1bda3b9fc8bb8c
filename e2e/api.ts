import { expect, type APIRequestContext, type APIResponse } from '@playwright/test';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** A client of `/api/v1` for one person. Paths begin after it. */
export class Api {
  constructor(readonly context: APIRequestContext) {}

  send(method: Method, path: string, body?: unknown): Promise<APIResponse> {
    return this.context.fetch(`/api/v1${path}`, { method, ...(body === undefined ? {} : { data: body }) });
  }

  /** The answer's status alone. */
  async status(method: Method, path: string, body?: unknown): Promise<number> {
    return (await this.send(method, path, body)).status();
  }

  get<T>(path: string): Promise<T> {
    return this.expectOk<T>('GET', path);
  }

  post<T>(path: string, body: unknown = {}): Promise<T> {
    return this.expectOk<T>('POST', path, body);
  }

  patch<T>(path: string, body: unknown): Promise<T> {
    return this.expectOk<T>('PATCH', path, body);
  }

  /** The file of an export. */
  async download(path: string): Promise<Buffer> {
    const answer = await this.send('GET', path);
    expect(answer.status(), path).toBe(200);
    return answer.body();
  }

  close(): Promise<void> {
    return this.context.dispose();
  }

  private async expectOk<T>(method: Method, path: string, body?: unknown): Promise<T> {
    const answer = await this.send(method, path, body);
    const text = await answer.text();
    expect(answer.ok(), `${method} ${path}: ${answer.status()} ${text}`).toBe(true);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
