import { restoreCoding } from '@/lib/domain/excerpts/restore-coding';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  ability: 'coding:write',
  handler: (access, { params }) => restoreCoding(access, params.coding),
});
