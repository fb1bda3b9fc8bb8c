import { listParticipants } from '@/lib/domain/interviews/list-participants';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  handler: async (access) => ({ items: await listParticipants(access), nextCursor: null }),
});
