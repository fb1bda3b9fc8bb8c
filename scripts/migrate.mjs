import { withDatabase } from './database.mjs';
import { loadEnvFile, runScript } from './project.mjs';
import { applyMigrations } from './schema-engine.mjs';

await runScript(async () => {
  loadEnvFile();
  const applied = await withDatabase((url) => applyMigrations(url));
  console.log(applied.length ? `Applied:\n${applied.join('\n')}` : 'Nothing to migrate.');
});
