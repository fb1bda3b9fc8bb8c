import { previewSummaryFile, summaryPreviewShape } from '@/lib/domain/summaries/preview-summary-file';
import { versionQuery } from '@/lib/domain/summaries/schema';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Tell which citations of a summary may not be quoted outside, and whom it might name',
  ability: 'study:read',
  query: versionQuery,
  response: ok(summaryPreviewShape),
  handler: (access, { params, query }) => previewSummaryFile(access, params.summary, query.version),
});
