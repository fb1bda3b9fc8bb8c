import fs from 'node:fs';
import { expect, it } from 'vitest';
import { projectPath } from './project.mjs';
import { readSettings } from './settings.mjs';

it('has a default for everything', () => {
  expect(readSettings({}, '/srv/sinossi')).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: '/srv/sinossi/.data',
    databaseUrl: undefined,
    demo: true,
    publicUrl: undefined,
    backups: { folder: '/srv/sinossi/.data/backups', keep: 14, schedule: undefined },
  });
});

it('writes the demo into an external database only when asked', () => {
  const DATABASE_URL = 'postgresql://a:b@db/sinossi';
  expect(readSettings({ DATABASE_URL }).demo).toBe(false);
  expect(readSettings({ DATABASE_URL, DEMO: '1' }).demo).toBe(true);
  expect(readSettings({ DEMO: '0' }).demo).toBe(false);
});

it('names every mistake at once', () => {
  const wrong = {
    PORT: '80a',
    HOST: 'a b',
    DEMO: 'yes',
    DEMO_PASSWORD: 'short',
    DATABASE_URL: 'mysql://db/sinossi',
    NEXTAUTH_URL: 'sinossi.example.org',
    BACKUP_SCHEDULE: 'daily',
    BACKUP_KEEP: '0',
  };
  for (const name of Object.keys(wrong)) expect(() => readSettings(wrong)).toThrow(name);
});

it.each(['0', '65536', '-1', '3000.5', ' '])('refuses port %j', (PORT) => {
  expect(() => readSettings({ PORT })).toThrow('PORT');
});

it('finds every setting explained in .env.example', () => {
  const sources = ['scripts/settings.mjs', 'lib/env.ts', 'scripts/chromium.mjs', 'test/template-database.ts'];
  const read = (file: string) => fs.readFileSync(projectPath(file), 'utf8');
  const names = sources.flatMap((file) =>
    [...read(file).matchAll(/env\.([A-Z][A-Z_]+)|^ +([A-Z][A-Z_]+): z\./gm)].map(([, a, b]) => a ?? b),
  );
  expect(names).toContain('STUDY_CREATION');
  const explained = read('.env.example');
  expect(names.filter((name) => name !== 'PATH' && !explained.includes(`# ${name ?? ''}=`))).toEqual([]);
});
