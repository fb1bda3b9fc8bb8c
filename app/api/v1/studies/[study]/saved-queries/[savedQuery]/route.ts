import { deleteSavedQuery } from '@/lib/domain/saved-queries/delete-saved-query';
import { getSavedQuery, savedQueryShape } from '@/lib/domain/saved-queries/saved-query-view';
import { savedQueryChange } from '@/lib/domain/saved-queries/schema';
import { updateSavedQuery } from '@/lib/domain/saved-queries/update-saved-query';
import { noContent, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read a saved query',
  ability: 'study:read',
  response: ok(savedQueryShape),
  handler: (access, { params }) => getSavedQuery(access, params.savedQuery),
});

export const PATCH = studyRoute({
  summary: 'Rename, share or change a saved query',
  ability: 'coding:write',
  body: savedQueryChange,
  response: ok(savedQueryShape),
  handler: (access, { params, body }) => updateSavedQuery(access, params.savedQuery, body),
});

export const DELETE = studyRoute({
  summary: 'Delete a saved query',
  ability: 'coding:write',
  response: noContent,
  handler: (access, { params }) => deleteSavedQuery(access, params.savedQuery),
});
