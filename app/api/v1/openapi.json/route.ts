import { createHash } from 'node:crypto';
import { apiDescription } from '@/app/api/v1/api-description';
import { file, revalidated } from '@/lib/http/answer';
import { openRoute } from '@/lib/http/route';

export const GET = openRoute({
  summary: 'Read this description',
  response: revalidated(file('application/json')),
  handler: ({ request }) => {
    const json = JSON.stringify(apiDescription());
    const etag = `"${createHash('sha256').update(json).digest('base64url')}"`;
    const headers = { etag, 'cache-control': 'no-cache' };
    if (request.headers.get('if-none-match')?.includes(etag))
      return new Response(null, { status: 304, headers });
    return new Response(json, { headers: { ...headers, 'content-type': 'application/json' } });
  },
});
