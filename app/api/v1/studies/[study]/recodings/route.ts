import { listRecodings, recodingShape } from '@/lib/domain/recodings/recoding-view';
import { newRecoding, recodingsQuery } from '@/lib/domain/recodings/schema';
import { startedRecodingShape, startRecoding } from '@/lib/flows/start-recoding';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the bulk changes of codings',
  ability: 'study:read',
  query: recodingsQuery,
  response: ok(listOf(recodingShape)),
  handler: (access, { query: { cursor } }) => listRecodings(access, cursor),
});

export const POST = studyRoute({
  summary: 'Give, take away or replace a theme of many excerpts',
  ability: 'coding:write',
  body: newRecoding,
  response: created(startedRecodingShape),
  handler: (access, { body }) => startRecoding(access, body),
});
