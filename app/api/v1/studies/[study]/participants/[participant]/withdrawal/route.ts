import { withdrawalBody } from '@/lib/domain/erasures/schema';
import { keepErasure } from '@/lib/domain/erasures/keep-erasure';
import { askForWork } from '@/lib/domain/jobs/queue';
import { withdrawalDoneShape, withdrawParticipant } from '@/lib/flows/withdraw-participant';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Withdraw a participant: mask their words, or erase them for good',
  ability: 'participants:erase',
  body: withdrawalBody,
  response: ok(withdrawalDoneShape),
  handler: async (access, { params, body }) => {
    const { documents, erasure } = await withdrawParticipant(access, params.participant, body);
    if (erasure) {
      await keepErasure(erasure);
      await askForWork(erasure.id);
    }
    return { documents };
  },
});
