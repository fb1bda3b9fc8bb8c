import { localUrl } from './app-server.mjs';
import { build } from './build.mjs';
import { seedDemo } from './demo.mjs';
import { generate } from './generate.mjs';
import { runScript } from './project.mjs';
import { applyMigrations } from './schema-engine.mjs';
import { startTestDatabase } from './test-database.mjs';
import { startTwoApps } from './two-apps.mjs';

/**
 * The application as the browser tests meet it: two processes of the production build behind one address, on a database of its own
 * with the demo, all thrown away at the end. `E2E_PORT` and `DEMO_PASSWORD` come from playwright.config.ts.
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
    VAULT_KEY: 'a vault key of the tests, long enough to be one',
  };
  try {
    generate();
    await applyMigrations(database.url);
    await build(env);
    await seedDemo({ url: database.url, dataDir: database.dataDir, env });
    const { apps, stop } = await startTwoApps({ port, host, env });
    await Promise.race([signalled, ...apps.map(({ exited }) => exited)]);
    await stop();
  } finally {
    await database.stop();
  }
  // The seed's database connections would keep the process for their idle time.
  process.exit();
});
