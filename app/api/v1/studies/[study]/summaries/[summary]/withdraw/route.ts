import { withdrawSummary } from '@/lib/domain/summaries/withdraw-summary';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  ability: 'summaries:write',
  handler: (access, { params }) => withdrawSummary(access, params.summary),
});
