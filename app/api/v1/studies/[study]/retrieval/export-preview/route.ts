import { exportPreviewShape } from '@/lib/domain/excerpts/preview-export';
import { previewRetrieved } from '@/lib/domain/retrieval/export-retrieved';
import { retrievalPreviewQuery } from '@/lib/domain/retrieval/schema';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Tell what consent makes of an export of what meets a query',
  ability: 'excerpts:export',
  query: retrievalPreviewQuery,
  response: ok(exportPreviewShape),
  handler: (access, { query: { query } }) => previewRetrieved(access, query),
});
