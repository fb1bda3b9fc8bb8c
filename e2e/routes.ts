import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Method } from './api';

const root = path.resolve(import.meta.dirname, '..');

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    file.split(path.sep).join('/'),
  );
}

/** `METHOD /path` of everything that answers below a folder, as the files say. */
function routesBelow(folder: string): string[] {
  return filesBelow(folder)
    .filter((file) => /(^|\/)route\.tsx?$/.test(file))
    .flatMap((file) => {
      const code = readFileSync(path.join(root, folder, file), 'utf8');
      const methods = [
        ...code.matchAll(
          /\bexport (?:const|async function|function) (GET|POST|PATCH|PUT|DELETE|HEAD|OPTIONS)\b/g,
        ),
      ];
      return methods.map(([, method = '']) => `${method} /${file.replace(/\/?route\.tsx?$/, '')}`);
    })
    .sort();
}

/** Below `/api/v1/studies/[study]`. */
export const studyRoutes = () => routesBelow('app/api/v1/studies/[study]');

/** Below `/api/v1`, but for those of a study. */
export const outsideRoutes = () =>
  routesBelow('app/api/v1').filter((route) => !route.includes(' /studies/[study]'));

/** `POST /` is the folder itself. */
export function splitRoute(route: string): { method: Method; path: string } {
  const [method = 'GET', path = ''] = route.split(' ');
  return { method: method as Method, path: path === '/' ? '' : path };
}

/** The pages below a folder, without what only groups folders. */
const pagesBelow = (folder: string): string[] =>
  filesBelow(folder)
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`.replace(/\/\([^)]+\)/g, '') || '/')
    .sort();

/** Below `/studies/[study]`. */
export const studyPages = () => pagesBelow('app/(app)/studies/[study]');

/** All but those of a study. */
export const outsidePages = () => pagesBelow('app').filter((page) => !page.startsWith('/studies/[study]'));

/** Files that would be server actions. */
export function serverActions(): string[] {
  return ['app', 'components', 'lib'].flatMap((folder) =>
    filesBelow(folder)
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .filter((file) => /['"]use server['"]/.test(readFileSync(path.join(root, folder, file), 'utf8'))),
  );
}

/** The bracketed names of a route, in order. */
export function paramsOf(route: string): string[] {
  return [...route.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
}

export function fill(route: string, values: Readonly<Record<string, string>>): string {
  return route.replace(/\[(\w+)\]/g, (_, name: string) => values[name] ?? `no-${name}`);
}
