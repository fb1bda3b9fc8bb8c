import { restoreExcerpt } from '@/lib/domain/excerpts/restore-excerpt';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  ability: 'coding:write',
  handler: (access, { params }) => restoreExcerpt(access, params.excerpt),
});
