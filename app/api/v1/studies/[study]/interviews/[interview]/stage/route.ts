import { interviewShape } from '@/lib/domain/interviews/interview-view';
import { moveInterviewToStage } from '@/lib/domain/interviews/move-to-stage';
import { stageInput } from '@/lib/domain/interviews/schema';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Say how far an interview is',
  ability: 'interviews:stage',
  body: stageInput,
  response: ok(interviewShape),
  handler: (access, { params, body }) => moveInterviewToStage(access, params.interview, body),
});
