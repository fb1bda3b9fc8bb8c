import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { projectPath } from './project.mjs';

/**
 * Prisma's own schema engine as WebAssembly: applies `prisma/migrations` as `prisma migrate deploy` does (writing
 * `_prisma_migrations`) and compares a database with `schema.prisma`, without the native engine that Prisma downloads.
 */

/** What the database holds beside the schema's models; schema-qualified names. */
const FILTERS = { externalTables: [], externalEnums: [] };

/**
 * @typedef {import('@prisma/driver-adapter-utils').SqlQuery} SqlQuery
 * @typedef {{performIO: (query: SqlQuery) => Promise<{fields: {dataTypeID: number}[]}>}} QueryIo private to the adapter
 */

/** PostgreSQL's internal one-byte type "char" and its type text. */
const CHAR_OID = 18;
const TEXT_OID = 25;

/**
 * @prisma/adapter-pg 7.10.1 with two mends: a script runs whole (the adapter splits it at every `;`, also inside `$$ … $$`), and the
 * catalogue's "char" columns are read (the engine's own questions use them and the adapter does not know the type).
 */
class MendedPg extends PrismaPg {
  /** @override */
  async connect() {
    const adapter = await super.connect();
    const client = adapter.underlyingDriver();
    /** @type {WeakMap<SqlQuery, number[]>} */
    const charColumns = new WeakMap();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.executeScript = async (script) => void (await client.query(script));
    adapter.queryRaw = async (query) => {
      const answer = await queryRaw(query);
      for (const place of charColumns.get(query) ?? []) answer.columnTypes[place] = ColumnTypeEnum.Character;
      return answer;
    };
    const io = /** @type {QueryIo} */ (/** @type {unknown} */ (adapter));
    const performIO = io.performIO.bind(adapter);
    io.performIO = async (query) => {
      const result = await performIO(query);
      const places = result.fields.flatMap((field, place) => (field.dataTypeID === CHAR_OID ? [place] : []));
      for (const place of places) Object.assign(result.fields[place] ?? {}, { dataTypeID: TEXT_OID });
      charColumns.set(query, places);
      return result;
    };
    return adapter;
  }
}

let loaded = false;
function loadBindings() {
  if (loaded) return;
  // Not import.meta.resolve, which vitest's module runner lacks.
  const require = createRequire(projectPath('package.json'));
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const compiled = new WebAssembly.Module(fs.readFileSync(path.join(folder, 'schema_engine_bg.wasm')));
  const instance = new WebAssembly.Instance(compiled, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  /** @type {{__wbindgen_start: () => void}} */ (
    /** @type {unknown} */ (instance.exports)
  ).__wbindgen_start();
  // Where the engine tells why it panicked.
  const registry = { set_message: (/** @type {string} */ message) => console.error(message) };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry });
  loaded = true;
}

export const schemaFile = projectPath('prisma', 'schema.prisma');
export const migrationsFolder = projectPath('prisma', 'migrations');

/**
 * Opens an engine on a database for one piece of work; its connections are closed after, so that the database can be a template.
 * @template T
 * @param {string} connectionString
 * @param {(engine: bindings.SchemaEngine) => Promise<T>} work
 */
async function withEngine(connectionString, work) {
  loadBindings();
  const factory = new MendedPg({ connectionString });
  /** @type {{dispose: () => Promise<void>}[]} */
  const adapters = [];
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapters.push(adapter);
    return adapter;
  };
  const datamodels = /** @type {[string, string][]} */ ([[schemaFile, fs.readFileSync(schemaFile, 'utf8')]]);
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, bound);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await Promise.all(adapters.map((adapter) => adapter.dispose()));
  }
}

/**
 * The migrations in the shape the engine reads.
 * @param {string[]} [only] names; without them all
 */
function listMigrations(only) {
  const folder = migrationsFolder;
  const lockFile = path.join(folder, 'migration_lock.toml');
  const names = fs.existsSync(folder) ? fs.readdirSync(folder, { withFileTypes: true }) : [];
  return {
    baseDir: folder,
    shadowDbInitScript: '',
    lockfile: {
      path: 'migration_lock.toml',
      content: fs.existsSync(lockFile) ? fs.readFileSync(lockFile, 'utf8') : null,
    },
    migrationDirectories: names
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .filter((name) => only?.includes(name) ?? true)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: /** @type {const} */ ('ok'),
            value: fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
  };
}

/**
 * Applies the migrations that the database lacks.
 * @param {string} connectionString
 * @param {{only?: string[]}} [options] `only`: names, to stop at an earlier state
 * @returns {Promise<string[]>} the names of those applied now
 */
export function applyMigrations(connectionString, { only } = {}) {
  return withEngine(connectionString, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: listMigrations(only),
      filters: FILTERS,
    });
    return appliedMigrationNames;
  });
}

/**
 * The SQL that leads from the database as it is to `schema.prisma`.
 * @param {string} connectionString
 * @returns {Promise<string>} empty when nothing is to be done
 */
export function diffToSchema(connectionString) {
  const files = [{ path: schemaFile, content: fs.readFileSync(schemaFile, 'utf8') }];
  return withEngine(connectionString, async (engine) => {
    const { stdout, exitCode } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: path.dirname(schemaFile) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: FILTERS,
    });
    return exitCode === 0 ? '' : (stdout ?? '');
  });
}
