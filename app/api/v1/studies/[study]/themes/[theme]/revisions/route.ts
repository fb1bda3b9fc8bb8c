import {
  listThemeRevisions,
  revisionsQuery,
  themeRevisionShape,
} from '@/lib/domain/themes/list-theme-revisions';
import { listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read the history of a theme, the last change first',
  ability: 'study:read',
  query: revisionsQuery,
  response: ok(listOf(themeRevisionShape)),
  handler: (access, { params, query }) => listThemeRevisions(access, params.theme, query.before),
});
