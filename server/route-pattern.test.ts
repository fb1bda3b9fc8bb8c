import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRoutes, routeOf } from './route-pattern.mjs';

const routes = readRoutes(path.resolve(import.meta.dirname, '../app'));
const ID = '0198c5a4-3f7e-7b1c-9d2e-5a6b7c8d9e0f';
const SHA = 'a'.repeat(64);

describe('routeOf', () => {
  it.each([
    ['/', '/', '/'],
    ['/sign-in', '/sign-in', '/sign-in'],
    ['/studies', '/studies', '/studies'],
    // the address of a study says its title
    ['/studies/governance-welfare', '/studies/[study]', '/studies/[study]'],
    [
      `/studies/governance-welfare/cases/${ID}`,
      '/studies/[study]/cases/[case]',
      `/studies/[study]/cases/${ID}`,
    ],
    [
      `/api/v1/studies/${ID}/documents/${ID}/text/${SHA}`,
      '/api/v1/studies/[study]/documents/[document]/text/[sha256]',
      `/api/v1/studies/${ID}/documents/${ID}/text/${SHA}`,
    ],
    // a folder with a name goes before one in brackets
    ['/studies/x/documents/import', '/studies/[study]/documents/import', '/studies/[study]/documents/import'],
    ['/api/auth/callback/secret', '/api/auth/[...nextauth]', '/api/auth/[...nextauth]'],
    ['/_next/static/chunks/a.js', '/_next', '/_next'],
    ['/wp-login.php', 'unknown', 'unknown'],
    ['/studies/x/nothing/here', 'unknown', 'unknown'],
    ['/api/v1', 'unknown', 'unknown'],
    ['/constructor/__proto__', 'unknown', 'unknown'],
  ])('%s', (pathname, route, shown) => {
    expect(routeOf(routes, pathname)).toEqual({ route, path: shown });
  });
});
