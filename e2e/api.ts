import { expect, type APIRequestContext, type APIResponse } from '@playwright/test';
import type { Description } from './description';

interface UploadedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** A client of `/api/v1` for one person. Paths begin after it. With a description every answer is held against it. */
export class Api {
  constructor(
    readonly context: APIRequestContext,
    private readonly description: Description | null = null,
  ) {}

  async send(method: Method, path: string, body?: unknown): Promise<APIResponse> {
    // as the application's own pages ask, without which a change by cookie is refused
    const headers = { 'sec-fetch-site': 'same-origin' };
    const answer = await this.context.fetch(`/api/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { data: body }),
    });
    const mistake = await this.description?.mistakeIn(method, path, answer);
    expect.soft(mistake ?? null, `${method} ${path} answers as it is described`).toBeNull();
    return answer;
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

  /** PUT of a form with the file `file`. */
  async upload(path: string, form: Record<string, string | UploadedFile>): Promise<APIResponse> {
    const answer = await this.context.put(`/api/v1${path}`, {
      headers: { 'sec-fetch-site': 'same-origin' },
      multipart: form,
    });
    expect(answer.ok(), `PUT ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return answer;
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
