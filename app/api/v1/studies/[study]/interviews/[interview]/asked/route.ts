import { askedShape, listAsked } from '@/lib/domain/guide/list-asked';
import { recordAsked } from '@/lib/domain/guide/record-asked';
import { askedInput } from '@/lib/domain/guide/schema';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List which questions were asked in an interview',
  ability: 'study:read',
  response: ok(askedShape),
  handler: (access, { params }) => listAsked(access, params.interview),
});

export const PUT = studyRoute({
  summary: 'Record which questions were asked in an interview',
  ability: 'materials:write',
  body: askedInput,
  response: ok(askedShape),
  handler: (access, { params, body }) => recordAsked(access, params.interview, body),
});
