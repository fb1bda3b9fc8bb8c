import { chooseColumns } from '@/lib/domain/preferences/choose-columns';
import { getColumns } from '@/lib/domain/preferences/get-columns';
import { columnsChoice, listOfKey } from '@/lib/domain/preferences/schema';
import { ok } from '@/lib/http/answer';
import { accountRoute } from '@/lib/http/route';

export const GET = accountRoute({
  summary: 'Read which columns of a list one sees, such as `columns:interviews`',
  response: ok(columnsChoice),
  handler: async (user, { params }) => ({ columns: await getColumns(user, listOfKey(params.preference)) }),
});

export const PUT = accountRoute({
  summary: 'Choose the columns of a list',
  body: columnsChoice,
  response: ok(columnsChoice),
  handler: (user, { params, body }) => chooseColumns(user, listOfKey(params.preference), body),
});
