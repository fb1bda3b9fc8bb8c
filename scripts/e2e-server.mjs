import { localUrl, startApp } from './app-server.mjs';
import { build } from './build.mjs';
import { seedDemo } from './demo.mjs';
import { generateClient } from './generate.mjs';
import { runScript } from './project.mjs';
import { applyMigrations } from './schema-engine.mjs';
import { startTestDatabase } from './test-database.mjs';

/**
 * The application as the browser tests meet it: the production build on a database of its own with the demo, both thrown away at the
 * end. `E2E_PORT` and `DEMO_PASSWORD` come from playwright.config.ts.
 */

const host = '127.0.0.1';
const port = Number(process.env.E2E_PORT);

await runScript(async () => {
  const database = await startTestDatabase();
  const signalled = new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.once(signal, resolve);
  });
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    DATA_DIR: database.dataDir,
    NEXTAUTH_URL: localUrl(host, port),
    NEXTAUTH_SECRET: 'a secret of the tests, long enough to be one',
  };
  try {
    generateClient();
    await applyMigrations(database.url);
    await build(env);
    await seedDemo({ url: database.url, dataDir: database.dataDir, env });
    const app = await startApp({ port, host, env });
    await Promise.race([signalled, app.exited]);
    await app.stop();
  } finally {
    await database.stop();
  }
  // The seed's database connections would keep the process for their idle time.
  process.exit();
});
