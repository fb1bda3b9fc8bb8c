import { expect, it } from 'vitest';
import type { OpenApiOperation } from '@/lib/http/openapi/openapi-document';
import { curlExample } from './curl-example';

const operation: OpenApiOperation = {
  operationId: 'x',
  tags: [],
  summary: '',
  description: '',
  security: [],
  'x-asks': 'account',
  'x-tokens': 'every',
  responses: {},
};
const request = { origin: 'https://sinossi.example.org', path: '/studies', named: {} };

it('asks with the token, and with what the query has to have', () => {
  const parameters: OpenApiOperation['parameters'] = [
    { name: 'q', in: 'query', required: true, schema: {} },
    { name: 'limit', in: 'query', required: false, schema: {} },
  ];
  expect(curlExample({ ...request, method: 'get', operation: { ...operation, parameters } })).toBe(
    `curl 'https://sinossi.example.org/api/v1/studies?q={q}' \\\n  -H "Authorization: Bearer $SINOSSI_TOKEN"`,
  );
});

it('sends an example of the body, quoted for a shell', () => {
  const schema = { type: 'string', const: "l'ente" } as const;
  const requestBody = { required: true, content: { 'application/json': { schema } } };
  const command = curlExample({ ...request, method: 'post', operation: { ...operation, requestBody } });
  expect(command).toContain(`curl -X POST `);
  expect(command).toContain(`-d '"l'\\''ente"'`);
});

it('sends a file where one is taken, and no token where none reaches', () => {
  const requestBody = { required: true, content: { 'multipart/form-data': { schema: {} } } };
  const command = curlExample({
    ...request,
    method: 'post',
    operation: { ...operation, requestBody, 'x-tokens': 'none' },
  });
  expect(command).toContain('-F file=@');
  expect(command).not.toContain('Bearer');
});
