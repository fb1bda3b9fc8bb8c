import { caseShape } from '@/lib/domain/cases/case-view';
import { createCase } from '@/lib/domain/cases/create-case';
import { countedCaseShape, listCases } from '@/lib/domain/cases/list-cases';
import { newCase } from '@/lib/domain/cases/schema';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the cases with how much there is of each',
  ability: 'study:read',
  response: ok(listOf(countedCaseShape)),
  handler: async (access) => ({ items: await listCases(access), nextCursor: null }),
});

export const POST = studyRoute({
  summary: 'Add a case',
  ability: 'cases:write',
  body: newCase,
  response: created(caseShape),
  handler: (access, { body }) => createCase(access, body),
});
