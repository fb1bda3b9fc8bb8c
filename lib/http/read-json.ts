import { AppError } from '@/lib/errors';

const MAX_JSON_BYTES = 25 * 1024 * 1024;

/** The body of a request as JSON. Throws `AppError` for another type, a text that is no JSON, or one above 25 MB. */
export async function readJson(request: Request): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_JSON_BYTES)
    throw new AppError('too-large', 'bodyTooLarge');
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new AppError('unsupported', 'jsonWanted');
  }
  const text = await boundedText(request);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new AppError('invalid', 'notJson');
  }
}

/** Reads no more than the limit, whatever length the request claims to have. The server holds a body to the length it claims. */
async function boundedText(request: Request): Promise<string> {
  if (request.headers.has('content-length')) return request.text();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_JSON_BYTES) throw new AppError('too-large', 'bodyTooLarge');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
