import { decideSummary } from '@/lib/domain/summaries/decide-summary';
import { newDecision } from '@/lib/domain/summaries/schema';
import { created, studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  ability: 'summaries:decide',
  body: newDecision,
  handler: async (access, { params, body }) => created(await decideSummary(access, params.summary, body)),
});
