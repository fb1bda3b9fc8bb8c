import { STATUS, type ErrorCode } from '@/lib/errors';
import type { Answer } from '@/lib/http/answer';
import type { Operation } from '@/lib/http/operation';
import { pathForm } from '@/lib/http/path-form';
import type { JsonSchema, JsonSchemas } from '@/lib/http/openapi/json-schemas';
import type {
  HttpMethod,
  OpenApiOperation,
  OpenApiParameter,
  OpenApiResponse,
} from '@/lib/http/openapi/openapi-document';

const PARAM = /\[(\w+)\]/g;

/** `/studies/{study}` of `/studies/[study]`. */
export const templateOf = (path: string) => path.replace(PARAM, '{$1}');

/** What it is about: the first thing below a study, else below the root. */
export function tagOf(path: string): string {
  const [first = '', , third] = path.split('/').slice(1);
  const about = first === 'studies' ? (third ?? first) : first;
  return about.replace(/\..*/, '');
}

export function describeOperation(
  method: HttpMethod,
  path: string,
  operation: Operation,
  schemas: JsonSchemas,
): OpenApiOperation {
  const { summary, query, response } = operation;
  const parameters = [
    ...pathParameters(path, schemas),
    ...(query ? queryParameters(schemas.ofInput(query)) : []),
  ];
  const requestBody = bodyOf(operation, schemas);
  return {
    operationId: `${method}${templateOf(path)
      .replace(/[^a-z0-9]+/gi, '-')
      .replace(/-$/, '')}`,
    tags: [tagOf(path)],
    summary,
    description: whoMayAsk(method, operation),
    security: securityOf(operation),
    'x-asks': operation.asks,
    'x-tokens': operation.tokens,
    ...(parameters.length > 0 && { parameters }),
    ...(requestBody && { requestBody }),
    responses: {
      [response.status]: answerOf(response, schemas),
      ...(response.revalidated && { 304: { description: 'What the client has still stands.' } }),
      ...Object.fromEntries(refusals(method, path, operation).map((code) => [STATUS[code], refusal(code)])),
      default: refusal('unexpected'),
    },
  };
}

function pathParameters(path: string, schemas: JsonSchemas): OpenApiParameter[] {
  return [...path.matchAll(PARAM)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    ...(name === 'study' && { description: 'The short name of the study, or its id.' }),
    schema: schemas.ofInput(pathForm(name)),
  }));
}

function queryParameters({ properties = {}, required = [] }: JsonSchema): OpenApiParameter[] {
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as JsonSchema;
    return {
      name,
      in: 'query',
      required: required.includes(name),
      ...(description !== undefined && { description }),
      schema,
    };
  });
}

function bodyOf({ body, takes }: Operation, schemas: JsonSchemas): OpenApiOperation['requestBody'] {
  if (takes) {
    const { properties, required = [], ...form } = schemas.ofInput(takes.form);
    const file = { type: 'string', contentMediaType: 'application/octet-stream' } as const;
    return {
      required: true,
      content: {
        ...(takes.json && { 'application/json': { schema: schemas.ofInput(takes.json) } }),
        'multipart/form-data': {
          schema: { ...form, properties: { file, ...properties }, required: ['file', ...required] },
        },
      },
    };
  }
  if (!body) return undefined;
  return {
    required: !body.safeParse(undefined).success,
    content: { 'application/json': { schema: schemas.ofInput(body) } },
  };
}

function answerOf({ schema, files }: Answer<unknown>, schemas: JsonSchemas): OpenApiResponse {
  if (!schema && files.length === 0) return { description: 'Done.' };
  return {
    description: 'Done.',
    content: {
      ...(schema && { 'application/json': { schema: schemas.ofAnswer(schema) } }),
      ...Object.fromEntries(files.map((type) => [type.replace(/;.*/, ''), {}])),
    },
  };
}

/** The refusals to reckon with; every other one has the same form. */
function refusals(method: HttpMethod, path: string, { asks, query, body, takes }: Operation): ErrorCode[] {
  const reads = body !== undefined || takes !== undefined;
  return [
    ...(reads || query ? (['invalid'] as const) : []),
    ...(asks === 'nobody' ? [] : (['unauthenticated'] as const)),
    ...(asks === 'nobody' && method === 'get' ? [] : (['forbidden'] as const)),
    ...(path.includes('[') || reads ? (['not-found'] as const) : []),
    ...(method === 'get' ? [] : (['conflict'] as const)),
    ...(reads ? (['too-large', 'unsupported'] as const) : []),
  ];
}

const refusal = (code: ErrorCode | 'unexpected') => ({ $ref: `#/components/responses/${code}` });

function securityOf({ asks, tokens }: Operation): OpenApiOperation['security'] {
  if (asks === 'nobody') return [];
  return tokens === 'none' ? [{ session: [] }] : [{ token: [] }, { session: [] }];
}

function whoMayAsk(method: HttpMethod, { asks, tokens }: Operation): string {
  if (asks === 'nobody') return 'For anybody.';
  const who = {
    account: 'For whoever has an account.',
    admin: 'For the admins of the installation.',
  };
  const asker =
    asks in who ? who[asks as keyof typeof who] : `For members of the study who have \`${asks}\`.`;
  return `${asker} ${whichTokens(method, tokens)}`;
}

function whichTokens(method: HttpMethod, tokens: Operation['tokens']): string {
  if (tokens === 'none') return 'No token reaches it.';
  if (tokens === 'all-studies') return 'With a token: one that writes, of all studies.';
  return method === 'get' ? 'Every token will do.' : 'With a token: one that writes.';
}
