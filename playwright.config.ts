import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';

// E2E_BASE_URL: test a server that already runs (its demo password in DEMO_PASSWORD) instead of starting one.
const port = Number(process.env.E2E_PORT ?? 3199);
const running = process.env.E2E_BASE_URL;
process.env.DEMO_PASSWORD ??= 'prova-prova-prova';

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
];
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: running ?? `http://localhost:${port}`,
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    // Half as much time again; `--trace retain-on-failure` when one is wanted.
    trace: 'off',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: findChromium(), args: [...asRoot, ...quiet] },
  },
  webServer: running
    ? undefined
    : {
        command: 'node scripts/e2e-server.mjs',
        env: { E2E_PORT: String(port), DEMO_PASSWORD: process.env.DEMO_PASSWORD },
        url: `http://localhost:${port}/sign-in`,
        timeout: 300_000,
        reuseExistingServer: false,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
        stdout: 'ignore',
        stderr: 'pipe',
      },
});
