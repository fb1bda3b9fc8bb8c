import { exportPreviewShape, previewExport } from '@/lib/domain/excerpts/preview-export';
import { excerptFilter } from '@/lib/domain/excerpts/schema';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Tell what consent leaves out of an export of excerpts, and whom it might name',
  ability: 'excerpts:export',
  query: excerptFilter,
  response: ok(exportPreviewShape),
  handler: (access, { query }) => previewExport(access, query),
});
