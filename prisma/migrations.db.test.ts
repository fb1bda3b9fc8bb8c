import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyMigrations, diffToSchema } from '../scripts/schema-engine.mjs';

const url = process.env.DATABASE_URL ?? '';
const client = new Client(url);

beforeAll(() => client.connect());
afterAll(() => client.end());

describe('migrations', () => {
  it('are all applied to the template', async () => {
    expect(await applyMigrations(url)).toEqual([]);
  });

  it('lead to schema.prisma: the next generated migration is empty', async () => {
    expect(await diffToSchema(url)).toBe('');
  });

  it('would be generated for a table that the schema does not have', async () => {
    await client.query('CREATE TABLE stray (id integer PRIMARY KEY)');
    expect(await diffToSchema(url)).toContain('DROP TABLE "stray"');
    await client.query('DROP TABLE stray');
  });
});

describe('the audit', () => {
  it('is append-only by the database itself', async () => {
    await client.query("INSERT INTO audit_event (id, action, entity) VALUES (uuidv7(), 'create', 'study')");
    for (const statement of [
      "UPDATE audit_event SET action = 'delete'",
      'DELETE FROM audit_event',
      'TRUNCATE audit_event',
    ]) {
      await expect(client.query(statement)).rejects.toThrow('audit_event is append-only');
    }
    const { rows } = await client.query<{ action: string }>('SELECT action FROM audit_event');
    expect(rows).toEqual([{ action: 'create' }]);
  });
});
