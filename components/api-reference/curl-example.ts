import { exampleOf } from '@/components/api-reference/schema-words';
import type { JsonSchema } from '@/lib/http/openapi/json-schemas';
import type { OpenApiOperation } from '@/lib/http/openapi/openapi-document';

interface Request {
  origin: string;
  method: string;
  path: string;
  operation: OpenApiOperation;
  named: Readonly<Record<string, JsonSchema>>;
}

/** A command that asks for it, to be filled in: what stands in braces, and the token in the environment. */
export function curlExample({ origin, method, path, operation, named }: Request): string {
  const required = (operation.parameters ?? []).filter((each) => each.in === 'query' && each.required);
  const query = required.map(({ name }) => `${name}={${name}}`).join('&');
  const address = `${origin}/api/v1${path}${query && `?${query}`}`;
  return [
    `curl${method === 'get' ? '' : ` -X ${method.toUpperCase()}`} '${address}'`,
    ...(operation['x-tokens'] === 'none' ? [] : [`-H "Authorization: Bearer $SINOSSI_TOKEN"`]),
    ...bodyLines(operation, named),
  ].join(' \\\n  ');
}

function bodyLines({ requestBody }: OpenApiOperation, named: Request['named']): string[] {
  if (!requestBody?.required) return [];
  const { content } = requestBody;
  const form = content['multipart/form-data']?.schema;
  if (form) return ['-F file=@interview.docx'];
  const body = JSON.stringify(exampleOf(content['application/json']?.schema ?? {}, named));
  return [`-H 'Content-Type: application/json'`, `-d '${body.replaceAll("'", `'\\''`)}'`];
}
