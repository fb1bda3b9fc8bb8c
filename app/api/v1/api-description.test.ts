import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { apiDescription } from '@/app/api/v1/api-description';
import { apiRoutes } from '@/generated/api-routes';
import { operationsOf } from '@/lib/http/openapi/describe-api';
import { LOCALES } from '@/lib/i18n/locale';
import { messagesOf } from '@/lib/i18n/messages';
import { routePaths } from '@/scripts/generate-routes.mjs';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

describe('the description of the interface', () => {
  it('has every route file', () => {
    expect(Object.keys(apiRoutes).sort(), 'npm run generate').toEqual(routePaths());
  });

  it.each(Object.entries(apiRoutes))('tells of everything that answers at %s', (_, route) => {
    const described = operationsOf(route);
    expect(described.map(({ method }) => method.toUpperCase()).sort()).toEqual(
      Object.keys(route)
        .filter((name) => METHODS.includes(name))
        .sort(),
    );
    for (const { operation } of described) expect(operation.summary).toMatch(/^[A-Z]/);
  });

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(
      JSON.parse(JSON.stringify(apiDescription())) as Record<string, unknown>,
    );
    expect(result).toMatchObject({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('gives every operation a name of its own', () => {
    const ids = operations().map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says of everything what it is', () => {
    const { components, paths } = apiDescription();
    // what stands now has the form of what was edited
    expect(emptyPlaces({ components, paths })).toEqual(['components/schemas/Problem/properties/current']);
  });

  it('tells what a token may', () => {
    const { paths } = apiDescription();
    expect(paths['/studies/{study}/cases']?.get?.security).toEqual([{ token: [] }, { session: [] }]);
    expect(paths['/profile/password']?.post?.security).toEqual([{ session: [] }]);
    expect(paths['/openapi.json']?.get?.security).toEqual([]);
  });

  it.each(LOCALES)('has a word for every group in %s', (locale) => {
    const names = Object.keys(messagesOf(locale).reference.groupNames).sort();
    expect(
      apiDescription()
        .tags.map(({ name }) => name)
        .sort(),
    ).toEqual(names);
  });

  it('takes a document as JSON and as a file', () => {
    const { requestBody } = apiDescription().paths['/studies/{study}/documents']?.post ?? {};
    expect(requestBody?.content).toMatchObject({
      'application/json': { schema: { required: ['title', 'text'] } },
      'multipart/form-data': {
        schema: {
          required: ['file'],
          properties: { file: { contentMediaType: 'application/octet-stream' } },
        },
      },
    });
  });

  it('knows a body that may be left out, and times as text', () => {
    const { paths, components } = apiDescription();
    const submit = paths['/studies/{study}/summaries/{summary}/submit']?.post;
    expect(submit?.requestBody?.required).toBe(false);
    expect(components.schemas.SummaryComment).toMatchObject({
      properties: { createdAt: { type: 'string', format: 'date-time' } },
      additionalProperties: false,
    });
  });
});

const operations = () => Object.values(apiDescription().paths).flatMap((path) => Object.values(path));

/** Schemas that say nothing. */
function emptyPlaces(value: unknown, place: string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const isSchema = place.includes('schema') || place.includes('schemas');
  const says = Object.keys(value).some((key) => key !== 'description');
  if (isSchema && !Array.isArray(value) && !says) return [place.join('/')];
  return Object.entries(value).flatMap(([key, part]) => emptyPlaces(part, [...place, key]));
}
