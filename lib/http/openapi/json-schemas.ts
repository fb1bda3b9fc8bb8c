import { z } from 'zod';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Formats that say all; zod would add its long patterns. */
const FORMATS = new Set(['uuid', 'email', 'date', 'date-time']);

/** The schemas of one description: those that have a name are told once. */
export class JsonSchemas {
  readonly named: Record<string, JsonSchema> = {};

  /** What is answered. Its object has these fields and no others. */
  ofAnswer(schema: z.ZodType): JsonSchema {
    return this.take(schema, 'output', (id) => id);
  }

  /** What is sent, before defaults and what the server makes of it. */
  ofInput(schema: z.ZodType): JsonSchema {
    return this.take(schema, 'input', (id) => `${id}Input`);
  }

  private take(schema: z.ZodType, io: 'input' | 'output', rename: (id: string) => string): JsonSchema {
    const {
      $schema: _,
      $defs = {},
      ...json
    } = z.toJSONSchema(schema, {
      io,
      // a date is JSON by the time it is read
      unrepresentable: ({ zodSchema }) =>
        zodSchema._zod.def.type === 'date' ? { type: 'string', format: 'date-time' } : 'any',
      override: ({ jsonSchema }) => simplify(jsonSchema),
    });
    for (const [id, definition] of Object.entries($defs)) {
      if (id.startsWith('__')) throw new Error('a schema that contains itself wants a name: .meta({ id })');
      this.keep(rename(id), referring(definition, rename));
    }
    return referring(json, rename);
  }

  private keep(id: string, definition: JsonSchema): void {
    const kept = this.named[id];
    if (kept && JSON.stringify(kept) !== JSON.stringify(definition)) {
      throw new Error(`two schemas are called ${id}`);
    }
    this.named[id] = definition;
  }
}

function simplify(json: JsonSchema): void {
  if (json.format !== undefined && FORMATS.has(json.format)) delete json.pattern;
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
}

function referring(json: JsonSchema, rename: (id: string) => string): JsonSchema {
  return JSON.parse(
    JSON.stringify(json, (key, value: unknown) =>
      key === '$ref' && typeof value === 'string'
        ? value.replace(/^#\/\$defs\/(.+)$/, (__, id: string) => `#/components/schemas/${rename(id)}`)
        : value,
    ),
  ) as JsonSchema;
}
