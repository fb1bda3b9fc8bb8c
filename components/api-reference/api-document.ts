import type { OpenApiDocument } from '@/lib/http/openapi/openapi-document';

let reading: Promise<OpenApiDocument | null> | undefined;

/** The description that everybody else reads, fetched when the first operation is opened; null when it does not come. */
export function apiDocument(): Promise<OpenApiDocument | null> {
  return (reading ??= read());
}

async function read(): Promise<OpenApiDocument | null> {
  try {
    const response = await fetch('/api/v1/openapi.json');
    if (response.ok) return (await response.json()) as OpenApiDocument;
  } catch {
    // not reached; as when it answers something else
  }
  reading = undefined;
  return null;
}
