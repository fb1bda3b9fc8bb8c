import { destroyedShape, destroyIdentities } from '@/lib/domain/retention/destroy-identities';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const DELETE = studyRoute({
  summary: 'Destroy all identities and signed forms of a study whose retention date has passed',
  ability: 'participants:erase',
  response: ok(destroyedShape),
  handler: (access) => destroyIdentities(access),
});
