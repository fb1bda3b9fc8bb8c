import { getDocumentText, requireDocumentText } from '@/lib/domain/documents/get-document-text';
import { file, revalidated } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read the text of a document',
  ability: 'study:read',
  response: revalidated(file('text/plain')),
  handler: async (access, { request, params: { document, sha256 } }) => {
    const etag = `"${sha256}"`;
    // Every opening passes the door; the text behind a sha256 never changes.
    const headers = { etag, 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff' };
    if (request.headers.get('if-none-match')?.includes(etag)) {
      await requireDocumentText(access, document, sha256);
      return new Response(null, { status: 304, headers });
    }
    const text = await getDocumentText(access, document, sha256);
    return new Response(text, { headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } });
  },
});
