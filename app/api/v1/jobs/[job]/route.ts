import { getJob } from '@/lib/domain/jobs/get-job';
import { jobShape } from '@/lib/domain/jobs/job-view';
import { ok } from '@/lib/http/answer';
import { accountRoute } from '@/lib/http/route';

export const GET = accountRoute({
  summary: 'Say how far a job of yours is',
  tokens: 'every',
  response: ok(jobShape),
  handler: (user, { params, identity }) => getJob(user, identity, params.job),
});
