import type { JsonSchema } from '@/lib/http/openapi/json-schemas';

/** Branches of a schema that is one of several, `null` among them. */
function branches({ anyOf, oneOf, type, ...rest }: JsonSchema): JsonSchema[] | null {
  const several = anyOf ?? oneOf;
  if (several) return several;
  return Array.isArray(type)
    ? (type as string[]).map((each) => ({ ...rest, type: each }) as JsonSchema)
    : null;
}

export const nameOf = ($ref: string) => $ref.slice($ref.lastIndexOf('/') + 1);

/** What a schema is, in the notation of types: `Case[]`, `"it" | "en"`, `uuid | null`. */
export function typeWords(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref);
  const several = branches(schema);
  if (several) return [...new Set(several.map(typeWords))].join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.type === 'array') return arrayWords(schema);
  if (schema.type === undefined) return 'any';
  if (schema.contentMediaType !== undefined) return 'file';
  return schema.format ?? String(schema.type);
}

function arrayWords({ items }: JsonSchema): string {
  const item = typeWords((items ?? {}) as JsonSchema);
  return item.includes(' ') ? `(${item})[]` : `${item}[]`;
}

/** The limits of a value, as JSON Schema names them: `1–200`, `≤ 20000`. */
export function limitWords({
  minimum,
  maximum,
  minLength,
  maxLength,
  minItems,
  maxItems,
}: JsonSchema): string {
  const from = minimum ?? minLength ?? minItems;
  const to = maximum ?? maxLength ?? maxItems;
  if (from === undefined) return to === undefined ? '' : `≤ ${to}`;
  return to === undefined ? `≥ ${from}` : `${from}–${to}`;
}

/** The schemas below one that have fields of their own to show: what it refers to, its branches, its items. */
export function innerSchemas(schema: JsonSchema): JsonSchema[] {
  if (schema.$ref !== undefined || schema.properties) return [schema];
  const several = branches(schema);
  if (several) return several.flatMap(innerSchemas);
  if (schema.type === 'array') return innerSchemas((schema.items ?? {}) as JsonSchema);
  const values = schema.additionalProperties;
  return typeof values === 'object' ? innerSchemas(values) : [];
}

/** A value that has the form, its required fields alone. */
export function exampleOf(schema: JsonSchema, named: Readonly<Record<string, JsonSchema>>): unknown {
  if (schema.$ref !== undefined) return exampleOf(named[nameOf(schema.$ref)] ?? {}, named);
  if (schema.default !== undefined) return schema.default;
  const first = branches(schema)?.[0];
  if (first) return exampleOf(first, named);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => schema.required?.includes(name))
          .map(([name, property]) => [name, exampleOf(property as JsonSchema, named)]),
      );
    case 'array':
      return [exampleOf((schema.items ?? {}) as JsonSchema, named)];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    default:
      return EXAMPLES[schema.format ?? ''] ?? '…';
  }
}

const EXAMPLES: Record<string, string> = {
  uuid: '01890a5d-ac96-774b-bcce-b302099a8057',
  email: 'name@example.org',
  date: '2026-01-31',
  'date-time': '2026-01-31T10:00:00Z',
};
