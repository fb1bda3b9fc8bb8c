import 'server-only';
import { Readable } from 'node:stream';
import { contentDisposition } from '@/lib/http/attachment';
import { logUnexpected } from '@/lib/log';

interface FileStream {
  name: string;
  mediaType: string;
  content: Readable;
}

/** A file to save, sent while it is being made. Never compressed on the way, which would take longer than making it. */
export function fileStream({ name, mediaType, content }: FileStream): Response {
  // a reader who goes away is no error
  content.on('error', (error) => {
    if (error.name !== 'AbortError') logUnexpected(error, { file: mediaType });
  });
  return new Response(Readable.toWeb(content) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': mediaType,
      'content-disposition': contentDisposition(name),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store, no-transform',
    },
  });
}
