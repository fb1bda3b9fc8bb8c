import { submission } from '@/lib/domain/summaries/schema';
import { submitSummary } from '@/lib/domain/summaries/submit-summary';
import { readJson } from '@/lib/http/read-json';
import { checkInput, studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  ability: 'summaries:write',
  handler: async (access, { params, request }) => {
    // The body may be left out.
    const body = request.headers.has('content-type') ? await readJson(request) : {};
    return submitSummary(access, params.summary, checkInput(submission, body));
  },
});
