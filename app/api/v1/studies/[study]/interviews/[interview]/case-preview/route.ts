import { getInterview } from '@/lib/domain/interviews/find-interview';
import { casePreviewInput } from '@/lib/domain/interviews/schema';
import { previewReassignment } from '@/lib/flows/preview-reassignment';
import { reassignmentShape } from '@/lib/flows/reassign-excerpt-cases';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

/** What other cases would do to the excerpts, before they are saved. */
export const POST = studyRoute({
  summary: 'Say what other cases would do to the excerpts',
  ability: 'materials:write',
  body: casePreviewInput,
  response: ok(reassignmentShape),
  handler: async (access, { params, body }) => {
    const { id } = await getInterview(access, params.interview);
    return previewReassignment(access, { interviewId: id, sourceCaseIds: body.caseIds });
  },
});
