import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { generateRoutes } from './generate-routes.mjs';
import { isMain, projectPath, projectRoot, runScript } from './project.mjs';

const stampFile = projectPath('generated', 'prisma', '.schema-hash');

/** What the generated client depends on: the schema and the generator's version. */
function schemaHash() {
  const { version } = createRequire(projectPath('package.json'))('prisma/package.json');
  return crypto
    .createHash('sha256')
    .update(version)
    .update(fs.readFileSync(projectPath('prisma', 'schema.prisma')))
    .digest('hex');
}

/**
 * Generates the Prisma client when the schema is not the one it was generated from.
 * @param {{always?: boolean}} [options]
 * @returns {boolean} whether it had to
 */
function generateClient({ always = false } = {}) {
  const hash = schemaHash();
  if (!always && fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === hash) return false;
  const cli = projectPath('node_modules', 'prisma', 'build', 'index.js');
  // Any existing file keeps Prisma from downloading its native engine, which `generate` does not use.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  const result = spawnSync(process.execPath, [cli, 'generate', '--no-hints'], {
    cwd: projectRoot,
    env,
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`prisma generate failed:\n${result.stdout}\n${result.stderr}`);
  fs.writeFileSync(stampFile, hash);
  return true;
}

/**
 * Writes what is generated, where it is not what it would be.
 * @param {{always?: boolean}} [options]
 * @returns {boolean} whether something was not
 */
export function generate(options) {
  const written = [generateClient(options), generateRoutes()];
  return written.includes(true);
}

if (isMain(import.meta.url)) {
  await runScript(async () => {
    generate({ always: true });
    console.log('Generated the Prisma client and the list of routes in generated/.');
  });
}
