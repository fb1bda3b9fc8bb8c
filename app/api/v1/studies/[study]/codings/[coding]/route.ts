import { deleteCoding } from '@/lib/domain/excerpts/delete-coding';
import { studyRoute } from '@/lib/http/route';

export const DELETE = studyRoute({
  ability: 'coding:write',
  handler: (access, { params }) => deleteCoding(access, params.coding),
});
