import { STATUS, type ErrorCode } from '@/lib/errors';
import type { Operation } from '@/lib/http/operation';
import { describeOperation, tagOf, templateOf } from '@/lib/http/openapi/describe-operation';
import { JsonSchemas, type JsonSchema } from '@/lib/http/openapi/json-schemas';
import {
  HTTP_METHODS,
  type OpenApiDocument,
  type OpenApiResponse,
} from '@/lib/http/openapi/openapi-document';
import { problemShape } from '@/lib/http/problem-shape';

/** The modules of the route files, by their paths below `/api/v1` as the folders are named. */
export type RouteModules = Record<string, object>;

const DESCRIPTION = `The interface that the pages of Sinossi use, for scripts. Identify with a token, which is made on the profile page.
Lists answer \`{items, nextCursor}\`; a list that loads whole has no next page. Offsets in a text are UTF-16 code units,
half-open. What two people may edit carries a \`revision\`: an edit of an earlier one is refused with 409 and the state
that stands. Whoever creates something may choose its id, so that a repeated request makes nothing twice.`;

const REFUSALS: Record<ErrorCode | 'unexpected', string> = {
  invalid: 'The input is not valid; `errors` says which fields.',
  unauthenticated: 'Nobody is signed in, or the token is not valid.',
  forbidden: 'The role, or the token, does not allow it.',
  'not-found': 'It does not exist, or not for who asks.',
  conflict:
    'It is in the way of what stands; after an edit of an earlier state, `current` is what stands now.',
  'too-large': 'More than is accepted.',
  unsupported: 'The content is of a type that is not accepted.',
  throttled: 'Too many attempts; `Retry-After` says when to try again.',
  unavailable: 'Not now; try again.',
  unexpected: 'Any other refusal has the same form.',
};

/** The description of the interface in OpenAPI 3.1. */
export function describeApi(routes: RouteModules, version: string): OpenApiDocument {
  const schemas = new JsonSchemas();
  const problem = schemas.ofAnswer(problemShape);
  const paths: OpenApiDocument['paths'] = {};
  for (const [path, route] of Object.entries(routes)) {
    paths[templateOf(path)] = Object.fromEntries(
      operationsOf(route).map(({ method, operation }) => [
        method,
        describeOperation(method, path, operation, schemas),
      ]),
    );
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Sinossi', version, description: DESCRIPTION },
    servers: [{ url: '/api/v1' }],
    tags: tagsOf(Object.keys(routes)),
    paths,
    components: {
      schemas: schemas.named,
      responses: Object.fromEntries(
        [...(Object.keys(STATUS) as ErrorCode[]), 'unexpected' as const].map((code) => [
          code,
          refusal(REFUSALS[code], problem),
        ]),
      ),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token, made on the profile page.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'next-auth.session-token',
          description: 'The session of a browser; `__Secure-` stands before the name behind HTTPS.',
        },
      },
    },
  };
}

/** What is in a study, then what is around it. */
function tagsOf(paths: readonly string[]): { name: string }[] {
  const inStudy = paths.filter((path) => path.startsWith('/studies'));
  return [...new Set([...inStudy, ...paths].map(tagOf))].map((name) => ({ name }));
}

/** The handlers of a route file. One that says nothing of itself is left out here and found by a test. */
export function operationsOf(route: object) {
  return HTTP_METHODS.flatMap((method) => {
    const handler = (route as Record<string, { operation?: Operation }>)[method.toUpperCase()];
    return handler?.operation ? [{ method, operation: handler.operation }] : [];
  });
}

const refusal = (description: string, schema: JsonSchema): OpenApiResponse => ({
  description,
  content: { 'application/problem+json': { schema } },
});
